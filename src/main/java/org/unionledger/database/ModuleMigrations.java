package org.unionledger.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;

/**
 * Brings the database up to date, module by module: the scripts of {@code db/migration/<module>} run in the schema of
 * that name, which is created if it is missing and keeps its own history.
 *
 * <p>A module comes after those it may use (its {@code allowedDependencies}), and every module after {@code database}.
 */
public final class ModuleMigrations {

    private static final String FOLDER = "db/migration/";
    private static final String FIRST = "database";

    /**
     * Migrates the database that this Flyway is configured for.
     *
     * @throws StartRefused if the database cannot be reached
     */
    public void migrate(Flyway flyway) {
        requireReachable(flyway.getConfiguration().getDataSource());
        for (String module : modulesInOrder()) {
            Flyway.configure(flyway.getConfiguration().getClassLoader())
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:" + FOLDER + module)
                    .schemas(module)
                    .load()
                    .migrate();
        }
    }

    private static void requireReachable(DataSource source) {
        try {
            source.getConnection().close();
        } catch (SQLException | HikariPool.PoolInitializationException e) {
            Throwable reason = e.getCause() instanceof SQLException inner ? inner : e;
            throw new StartRefused(e, Refusal.UNREACHABLE, address(source), reason);
        }
    }

    private static String address(DataSource source) {
        return source instanceof HikariDataSource pool ? String.valueOf(pool.getJdbcUrl()) : source.toString();
    }

    /** Every script there is, in no particular order. */
    public static List<Resource> scripts() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/*.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> modulesInOrder() {
        Set<String> withScripts = new TreeSet<>();
        scripts().forEach(script -> withScripts.add(moduleOf(script)));
        Set<String> ordered = new LinkedHashSet<>();
        addAfterItsDependencies(FIRST, ordered);
        withScripts.forEach(module -> addAfterItsDependencies(module, ordered));
        return ordered.stream().filter(withScripts::contains).toList();
    }

    private static void addAfterItsDependencies(String module, Set<String> ordered) {
        if (!ordered.contains(module)) {
            dependenciesOf(module).forEach(dependency -> addAfterItsDependencies(dependency, ordered));
            ordered.add(module);
        }
    }

    private static Stream<String> dependenciesOf(String module) {
        try {
            Class<?> declaration = Class.forName("org.unionledger." + module + ".package-info");
            ApplicationModule declared = declaration.getAnnotation(ApplicationModule.class);
            return declared == null
                    ? Stream.empty()
                    : Stream.of(declared.allowedDependencies()).map(name -> name.split("::")[0].strip());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("There are migrations for a module that does not exist: " + module, e);
        }
    }

    private static String moduleOf(Resource script) {
        try {
            String path = script.getURL().getPath();
            String below = path.substring(path.lastIndexOf(FOLDER) + FOLDER.length());
            return below.substring(0, below.indexOf('/'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
