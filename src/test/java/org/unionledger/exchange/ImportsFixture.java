package org.unionledger.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLogFixture;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Places;
import org.unionledger.protection.ProtectionFixture;
import org.unionledger.testing.TestDatabase;

/** Imports into books of memory, on a database of their own; there is one union, 青山街道总工会. */
final class ImportsFixture implements AutoCloseable {

    static final OrganizationId STREET = new OrganizationId(1);
    static final OrganizationId ELSEWHERE = new OrganizationId(2);
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    final List<ImportTargetFixture> books = ImportTargetFixture.all();
    final Scope officer = Scope.operatorAt(STREET);
    final ImportRepository repository;
    final Imports imports;

    private final TestDatabase database = TestDatabase.fresh();

    ImportsFixture() {
        DataSource dataSource = database.dataSource();
        JdbcClient jdbc = JdbcClient.create(dataSource);
        Clock clock = Clock.fixed(Instant.parse("2026-01-15T01:30:00Z"), ZoneId.of("Asia/Shanghai"));
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("books", (ImportTargets) scope -> books);
        Books all = new Books(beans.getBeanProvider(ImportTarget.class), beans.getBeanProvider(ImportTargets.class));
        repository = new ImportRepository(jdbc, ProtectionFixture.protection());
        Booking booking = new Booking(repository, AuditLogFixture.log(jdbc, clock), clock, Duration.ofHours(24));
        imports = new Imports(
                new FileReading(all, new TemplateRepository(jdbc)),
                all,
                booking,
                repository,
                new OneStreet(),
                new Failures(beans.getBeanProvider(ImportFailures.class)),
                clock,
                new DataSourceTransactionManager(dataSource));
    }

    private static final class OneStreet implements Places {

        @Override
        public Optional<String> nameOf(Scope scope, OrganizationId union) {
            return union.equals(STREET) ? Optional.of("青山街道总工会") : Optional.empty();
        }

        @Override
        public Map<OrganizationId, String> namesOf(Scope scope, Collection<OrganizationId> unions) {
            return unions.contains(STREET) ? Map.of(STREET, "青山街道总工会") : Map.of();
        }
    }

    ImportTargetFixture book(String id) {
        return books.stream()
                .collect(Collectors.toMap(ImportTargetFixture::id, Function.identity()))
                .get(id);
    }

    /** The stored file as bytes of the database show it, one character each. */
    String storedFile(long id) {
        byte[] kept = database.jdbc()
                .sql("select sealed from exchange.content where import_id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        return new String(kept, StandardCharsets.ISO_8859_1);
    }

    long parts(long id) {
        return database.jdbc()
                .sql("select count(*) from exchange.content where import_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        database.close();
    }
}
