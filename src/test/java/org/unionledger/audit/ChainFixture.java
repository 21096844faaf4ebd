package org.unionledger.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.codes.OrganizationId;
import org.unionledger.protection.Protection;
import org.unionledger.protection.ProtectionFixture;
import org.unionledger.testing.TestDatabase;

/** A log on a database of its own, with its keys and its witness in a folder; and whoever tampers with it by SQL. */
final class ChainFixture implements AutoCloseable {

    static final Actor OFFICER = new Actor(7, "wangfang");
    static final OrganizationId STREET = new OrganizationId(3);

    private final TestDatabase database = TestDatabase.fresh();
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final TransactionTemplate another;
    final ChainWriter writer;
    final AuditLog log;
    final Witness witness;
    private final AuditExport export;
    private final Protection protection;

    ChainFixture(Path folder) {
        var dataSource = database.dataSource();
        jdbc = JdbcClient.create(dataSource);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        another = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        protection = ProtectionFixture.protection(folder.resolve("protection.keys"));
        Chain chain = new Chain(protection);
        ChainRepository repository = new ChainRepository(jdbc);
        writer = new ChainWriter(repository, chain);
        Clock clock = Clock.fixed(Instant.parse("2026-03-08T02:15:00.123456789Z"), ZoneId.of("Asia/Shanghai"));
        log = new AuditLog(writer, new TrailRepository(jdbc), new PersonalWords(jdbc, protection), clock);
        witness = new Witness(repository, chain, folder.resolve("audit.witness"));
        export = new AuditExport(repository);
    }

    /** So many rows by one transaction, hence one behind the other in one lane. */
    void write(int rows) {
        transaction.executeWithoutResult(status -> {
            for (int i = 1; i <= rows; i++) {
                write("第" + i + "条", i);
            }
        });
    }

    void write(String reason, long record) {
        log.write(
                OFFICER,
                "changed",
                new Subject("employer", record, STREET),
                reason,
                Map.of("name", "旧\"名\"\\", "workers", "12"),
                Map.of("name", "新名\n第二行", "workers", "13"));
    }

    /** As somebody would who has the database's owner's password, and nothing else. */
    void tamper(String sql) {
        jdbc.sql("set session_replication_role = replica; " + sql).update();
    }

    <T> T in(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    List<AuditCheck.Finding> verify() {
        return in(() -> new AuditVerification(export, writer, witness, protection).findings());
    }

    List<String> exported() {
        List<String> lines = new ArrayList<>();
        transaction.executeWithoutResult(status -> export.each(lines::add));
        return lines;
    }

    /** What was found, as {@code ALTERED 2-2}; every row of these tests lies in one lane. */
    List<String> found() {
        return verify().stream()
                .map(finding -> finding.kind() + " " + finding.from() + "-" + finding.to())
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
