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
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.UnionLedgerApplication;
import org.unionledger.organization.Reorganizations;

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
    final Reconciler reconciler;
    final Reorganizations reorganizations;

    private BenchBook(ConfigurableApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        figures = context.getBean(Figures.class);
        reader = context.getBean(FigureReader.class);
        roller = context.getBean(Roller.class);
        rebuild = context.getBean(Rebuild.class);
        reconciler = context.getBean(Reconciler.class);
        reorganizations = context.getBean(Reorganizations.class);
    }

    DataSource source() {
        return context.getBean(DataSource.class);
    }

    /** With the roller at rest but {@link #whileRolling}. */
    static BenchBook open(Path data) {
        var book = new BenchBook(new SpringApplicationBuilder(UnionLedgerApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--union-ledger.usage=command", "--union-ledger.data=" + data, "--logging.level.root=warn"));
        book.stopSchedules();
        return book;
    }

    /** What the module does by itself, the roller above all, is done here when it is its turn. */
    private void stopSchedules() {
        context.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().contains(Roller.class.getPackageName()))
                .forEach(ScheduledTask::cancel);
    }

    /** Works while the roller runs as often as in the product. */
    void whileRolling(Work work) throws InterruptedException {
        var executor = Executors.newSingleThreadScheduledExecutor();
        executor.scheduleWithFixedDelay(roller::roll, 0, PAUSE_OF_THE_ROLLER_MILLIS, TimeUnit.MILLISECONDS);
        work.run();
        executor.shutdown();
        executor.awaitTermination(1, TimeUnit.MINUTES);
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
                insert into figures.moment (at, snapshot, facts)
                values (statement_timestamp(), pg_current_snapshot(), figures.last_fact())
                returning at
                """).query(OffsetDateTime.class).single().toInstant();
    }

    @Override
    public void close() {
        context.close();
    }

    /** May be waited for. */
    interface Work {
        void run() throws InterruptedException;
    }
}
