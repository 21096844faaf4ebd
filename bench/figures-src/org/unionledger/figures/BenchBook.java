package org.unionledger.figures;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.UnionLedgerApplication;
import org.unionledger.organization.Organizations;

/** A book of its own, opened as a command opens one: the product's database with its settings, and the product's beans. */
final class BenchBook implements AutoCloseable {

    private static final int PAUSE_OF_THE_ROLLER_MILLIS = 200;

    private final ConfigurableApplicationContext context;
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final Figures figures;
    final FigureReader reader;
    final Roller roller;
    final Rebuild rebuild;
    final Organizations organizations;

    private BenchBook(ConfigurableApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        figures = context.getBean(Figures.class);
        reader = context.getBean(FigureReader.class);
        roller = context.getBean(Roller.class);
        rebuild = context.getBean(Rebuild.class);
        organizations = context.getBean(Organizations.class);
    }

    DataSource source() {
        return context.getBean(DataSource.class);
    }

    /** With the roller at rest until {@link #rolling}. */
    static BenchBook open(Path data) {
        var book = new BenchBook(new SpringApplicationBuilder(UnionLedgerApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--union-ledger.usage=command", "--union-ledger.data=" + data, "--logging.level.root=warn"));
        book.stopTheRoller();
        return book;
    }

    private void stopTheRoller() {
        context.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().contains(Roller.class.getName()))
                .forEach(task -> task.cancel());
    }

    /** Rolls as often as the product does, until closed. */
    Running rolling() {
        var executor = Executors.newSingleThreadScheduledExecutor();
        executor.scheduleWithFixedDelay(roller::roll, 0, PAUSE_OF_THE_ROLLER_MILLIS, TimeUnit.MILLISECONDS);
        return () -> {
            executor.shutdown();
            executor.awaitTermination(1, TimeUnit.MINUTES);
        };
    }

    /** Empties the tail. */
    void rollAll() {
        while (tail() > 0) {
            roller.roll();
        }
    }

    long tail() {
        return jdbc.sql("select count(*) from figures.tail").query(Long.class).single();
    }

    void run(String sql) {
        jdbc.sql(sql).update();
    }

    /** Keeps this moment, as the product does once a minute. */
    Instant keepMoment() {
        return jdbc.sql("""
                insert into figures.moment (at, snapshot)
                values (statement_timestamp(), pg_current_snapshot())
                returning at
                """).query(OffsetDateTime.class).single().toInstant();
    }

    @Override
    public void close() {
        context.close();
    }

    interface Running extends AutoCloseable {
        @Override
        void close() throws InterruptedException;
    }
}
