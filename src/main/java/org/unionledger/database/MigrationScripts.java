package org.unionledger.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;

/** The scripts that make the tables of every module. */
public final class MigrationScripts {

    static final String FOLDER = "db/migration/";

    /** Every module stands on it without saying so. */
    private static final String FIRST = "database";

    private MigrationScripts() {}

    /** The same for the same scripts, and for no others. */
    public static String fingerprint() {
        CRC32 checksum = new CRC32();
        all().stream().sorted(Comparator.comparing(MigrationScripts::name)).forEach(script -> {
            checksum.update(name(script).getBytes());
            checksum.update(content(script));
        });
        return Long.toHexString(checksum.getValue());
    }

    /**
     * The modules that have scripts: each after those it may use, its {@code allowedDependencies}, read from the package's
     * annotation. Modulith could work them out, but reads all classes of the program for it at every start.
     */
    static List<String> modulesInOrder() {
        Set<String> withScripts = new TreeSet<>();
        all().forEach(script ->
                withScripts.add(name(script).substring(0, name(script).indexOf('/'))));
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

    private static List<Resource> all() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/*.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as {@code access/V1__create_account.sql}. */
    private static String name(Resource script) {
        try {
            String path = script.getURL().getPath();
            return path.substring(path.lastIndexOf(FOLDER) + FOLDER.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Resource script) {
        try {
            return script.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
