package org.unionledger.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings a database up to date, module by module: the scripts of {@code db/migration/<module>} run in the schema of that
 * name, which is created if it is missing and keeps its own history.
 *
 * <p>The fingerprint of all scripts is kept in the database, so that a start that has nothing to do knows it from a query
 * or two.
 */
public final class ModuleMigrations {

    private static final String IS_ANY_KEPT = "select to_regclass('database.applied') is not null";
    private static final String KEPT = "select fingerprint from database.applied";
    private static final String KEEP = """
            insert into database.applied (fingerprint) values (:fingerprint)
                on conflict ((true)) do update set fingerprint = excluded.fingerprint
            """;

    /** No right to make a schema or an extension; the extension is not installed there. */
    private static final Set<String> ADMINISTRATORS_AFFAIR = Set.of("42501", "0A000", "58P01");

    private ModuleMigrations() {}

    /**
     * @param address of the database, for messages
     * @throws StartRefused if the database cannot be reached, is not fit for a book, or has been at work with another version
     *     of the program
     */
    public static void migrate(DataSource source, String address) {
        JdbcClient jdbc = JdbcClient.create(source);
        String fingerprint = MigrationScripts.fingerprint();
        try {
            ServerRequirements.requireMet(jdbc, address);
            if (!isKept(jdbc, fingerprint)) {
                MigrationScripts.modulesInOrder().forEach(module -> migrateModule(source, module));
                jdbc.sql(KEEP).param("fingerprint", fingerprint).update();
            }
        } catch (CannotGetJdbcConnectionException e) {
            throw new StartRefused(e, Refusal.UNREACHABLE, address, e.getMostSpecificCause());
        } catch (FlywayValidateException e) {
            throw new StartRefused(e, Refusal.OTHER_PROGRAM, address, e);
        } catch (FlywayException | DataAccessException e) {
            throw refusedByServer(e)
                    .<RuntimeException>map(why -> new StartRefused(e, Refusal.NOT_PREPARED, address, why))
                    .orElse(e);
        }
    }

    private static Optional<String> refusedByServer(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof SQLException sql && ADMINISTRATORS_AFFAIR.contains(sql.getSQLState()))
                .map(Throwable::getMessage)
                .findFirst();
    }

    private static boolean isKept(JdbcClient jdbc, String fingerprint) {
        boolean any = jdbc.sql(IS_ANY_KEPT).query(Boolean.class).single();
        return any && jdbc.sql(KEPT).query(String.class).list().contains(fingerprint);
    }

    private static void migrateModule(DataSource source, String module) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + MigrationScripts.FOLDER + module)
                .schemas(module)
                .ignoreMigrationPatterns(new String[0]) // none: scripts of a newer program must not be overlooked
                .load()
                .migrate();
    }
}
