package org.unionledger.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionledger.UnionLedgerApplication;

/** A book of its own, served as the product serves one, at a free port. */
final class BenchBook implements AutoCloseable {

    final ConfigurableApplicationContext context;
    final JdbcClient jdbc;

    private BenchBook(ConfigurableApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
    }

    static BenchBook open(Path data) {
        return new BenchBook(new SpringApplicationBuilder(UnionLedgerApplication.class)
                .run("--server.port=0", "--union-ledger.data=" + data, "--logging.level.root=warn"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** One line of a COPY. */
    interface Row {
        void of(@Nullable Object... values);
    }

    /** Writes rows past the product's own ways, which would post their figures as well. */
    void copy(String columns, Consumer<Row> rows) {
        try (Connection connection = bean(DataSource.class).getConnection();
                OutputStream out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy " + columns + " from stdin")) {
            rows.accept(values -> write(out, values));
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("Cannot fill " + columns, failure);
        }
    }

    private static void write(OutputStream out, @Nullable Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : "\t").append(written(value));
        }
        try {
            out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String written(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        return value instanceof byte[] bytes ? "\\\\x" + HexFormat.of().formatHex(bytes) : value.toString();
    }

    /** Fills tables while the indexes that guard nothing are away, and makes these afterwards. */
    void withoutIndexes(List<String> tables, Runnable fill) {
        List<String> definitions = jdbc.sql("""
                select pg_get_indexdef(indexrelid)
                  from pg_index
                 where indrelid = any (cast(:tables as regclass[])) and not indisunique
                   and not exists (select from pg_inherits where inhrelid = indexrelid)
                """).param("tables", tables.toArray(String[]::new)).query(String.class).list();
        jdbc.sql("""
                select format('drop index %s', cast(indexrelid as regclass))
                  from pg_index
                 where indrelid = any (cast(:tables as regclass[])) and not indisunique
                   and not exists (select from pg_inherits where inhrelid = indexrelid)
                """)
                .param("tables", tables.toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(this::run);
        fill.run();
        definitions.forEach(this::run);
    }

    void run(String sql) {
        jdbc.sql(sql).update();
    }

    @Override
    public void close() {
        context.close();
    }
}
