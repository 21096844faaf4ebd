package org.unionledger.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.unionledger.database.MigrationScripts;
import org.unionledger.database.ModuleMigrations;
import org.unionledger.database.TestServer;

/**
 * A database of its own for one test class without Spring: real PostgreSQL with every module's migrations, copied in
 * some 50 ms from a template that is migrated once.
 *
 * <pre>{@code
 * class AccountRepositoryTests {
 *     static final TestDatabase database = TestDatabase.fresh();
 *     final AccountRepository accounts = new AccountRepository(database.jdbc());
 *     …
 * }
 * }</pre>
 *
 * <p>A test with Spring takes {@link LedgerTest} instead.
 */
public final class TestDatabase implements AutoCloseable {

    private static final TestServer SERVER = TestServer.shared();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TEMPLATE = template();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A database as it is after all migrations and before any start of the application. */
    public static TestDatabase fresh() {
        return copyOf(TEMPLATE);
    }

    /** A copy of this database, to which nobody may be connected at the moment. */
    public TestDatabase copy() {
        return copyOf(name);
    }

    private static TestDatabase copyOf(String template) {
        String name = newName();
        SERVER.execute("create database " + name + " template " + template
                + " strategy file_copy"); // half the time of wal_log
        return new TestDatabase(name);
    }

    private static String newName() {
        return "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    }

    public String url() {
        return SERVER.url(name);
    }

    public String user() {
        return SERVER.user();
    }

    public String password() {
        return SERVER.password();
    }

    /** Opens a connection for each use; for {@code DataSourceTransactionManager} and the like. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(url(), user(), password());
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    @Override
    public void close() {
        SERVER.drop(name);
    }

    /** The migrated database that others are copied from; kept from run to run as long as no script changes. */
    private static String template() {
        String template = "template_" + MigrationScripts.fingerprint();
        List<String> templates = SERVER.databases("template\\_%");
        if (!templates.contains(template)) {
            templates.stream().filter(name -> name.startsWith("template_")).forEach(SERVER::drop);
            try (TestDatabase fresh = copyOf("template0")) {
                ModuleMigrations.migrate(fresh.dataSource(), fresh.url());
                SERVER.execute("alter database " + fresh.name + " rename to " + template);
            }
        }
        return template;
    }
}
