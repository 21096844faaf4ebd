package org.unionledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Under which user the server's programs run. PostgreSQL refuses to be root and wants a user that has a name.
 *
 * <p>In a user namespace of their own ({@code unshare -U}) the programs keep this process's rights to its files and yet
 * see themselves as {@code nobody}; that fits both cases. Where namespaces are forbidden, root hands the database over to
 * {@code nobody} instead.
 */
enum Identity {
    /** The user of this process. */
    SAME(List.of()),

    /** The user of this process, in a namespace where it is nobody. */
    UNMAPPED(List.of("unshare", "-U")),

    /** Nobody, stepped down to by root. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    Identity(List<String> prefix) {
        this.prefix = prefix;
    }

    /** What has to stand in front of a command line. */
    List<String> prefix() {
        return prefix;
    }

    /**
     * The identity to use on this machine.
     *
     * @throws StartRefused if the process is root, or has no name, and there is no way round it
     */
    static Identity choose(Host host) {
        if (host.isOrdinaryUser()) {
            return SAME;
        }
        if (host.runs(UNMAPPED.command("true"))) {
            return UNMAPPED;
        }
        if (host.isRoot() && host.runs(NOBODY.command("true"))) {
            return NOBODY;
        }
        throw new StartRefused(Refusal.RUN_AS_ROOT, "uid " + host.userId());
    }

    /**
     * Gives a file or folder, with all in it, to the user the programs run under.
     *
     * @throws StartRefused if that user cannot reach it even so
     */
    void takeOver(Path place, Host host) throws IOException {
        if (this != NOBODY) {
            return;
        }
        try (var paths = Files.walk(place)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
            }
        }
        if (!host.runs(command("test", "-r", place.toString()))) {
            throw new StartRefused(Refusal.NO_PERMISSION, place + " (nobody)");
        }
    }

    private List<String> command(String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }
}
