package org.unionledger.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server that all tests of this JVM share: an embedded one in its {@link TestFolder}, with a number behind
 * its name where the tests run in several JVMs, or the one that the system properties {@code union-ledger.test.db.url}
 * (address of a database to connect to for creating others, such as {@code jdbc:postgresql://127.0.0.1/postgres}),
 * {@code .username} and {@code .password} name; in the environment these are {@code UNION_LEDGER_TEST_DB_URL} and so on.
 * There the account must be a superuser.
 */
public final class TestServer {

    private static final String SETTING = "union-ledger.test.db.";
    private static @Nullable TestServer shared;

    private final String url;
    private final String user;
    private final String password;

    private TestServer(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Starts the server on the first call. It ends with the JVM. */
    public static synchronized TestServer shared() {
        if (shared == null) {
            String external = setting("url");
            shared = external.isEmpty() ? embedded() : external(external);
        }
        return shared;
    }

    private static TestServer embedded() {
        Path folder = TestFolder.named("test-postgresql" + System.getProperty("union-ledger.test.fork", ""));
        EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, Usage.COMMAND, version(), ServerSettings.fleeting());
        TestServer server = new TestServer(postgres.url("postgres"), postgres.user(), postgres.password());
        server.trustThisMachine(new DataFolder(folder).cluster());
        server.databases("test_%").forEach(server::drop);
        return server;
    }

    /** Passwords are slow to check on purpose, and tests open thousands of connections. */
    private void trustThisMachine(Path cluster) {
        try {
            Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("select pg_reload_conf()");
    }

    private static TestServer external(String url) {
        TestServer server = new TestServer(url, setting("username"), setting("password"));
        String ours = "test_" + ProcessHandle.current().pid() + "_%";
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> server.databases(ours).forEach(server::drop)));
        return server;
    }

    private static String setting(String name) {
        String inEnvironment =
                System.getenv((SETTING + name).toUpperCase().replace('.', '_').replace('-', '_'));
        return System.getProperty(SETTING + name, inEnvironment == null ? "" : inEnvironment);
    }

    /** The version of the server's programs, as the build put it into the application's settings. */
    public static String version() {
        try (var settings = TestServer.class.getResourceAsStream("/application.yaml")) {
            Properties lines = new Properties();
            lines.load(settings);
            return lines.getProperty("binaries").replace("\"", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a database on this server. */
    public String url(String database) {
        int start = url.indexOf('/', "jdbc:postgresql://".length()) + 1;
        int end = url.indexOf('?', start);
        return url.substring(0, start) + database + (end < 0 ? "" : url.substring(end));
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    public void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    /** Runs a statement outside any of the tests' databases. */
    public void execute(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names of the databases that fit a pattern of SQL's {@code like}. */
    public List<String> databases(String pattern) {
        try (Connection connection = connect();
                var statement = connection.prepareStatement("select datname from pg_database where datname like ?")) {
            statement.setString(1, pattern);
            List<String> names = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
