package org.unionledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Under which user the server's programs run. PostgreSQL refuses to be root, wants a user that has a name, and works on
 * its own files only.
 *
 * <p>In a user namespace of their own ({@code unshare -U}) the programs keep this process's rights to its files and yet
 * see themselves as {@code nobody}; that fits root and the nameless. Where namespaces are forbidden, root steps down to
 * nobody and hands the files over. A database that belongs to somebody else root runs as that user.
 *
 * @param prefix what has to stand in front of a command line
 * @param user whom the files are handed over to; null when they stay with the user of this process
 */
record Identity(List<String> prefix, @Nullable User user) {

    static final Identity SAME = new Identity(List.of(), null);
    static final Identity UNMAPPED = new Identity(List.of("unshare", "-U"), null);
    static final Identity NOBODY = as(new User(65534, 65534));

    /** A user and a group by their numbers. */
    record User(long id, long group) {

        private static final User ROOT = new User(0, 0);

        static User owning(Path file) throws IOException {
            return new User(
                    ((Number) Files.getAttribute(file, "unix:uid")).longValue(),
                    ((Number) Files.getAttribute(file, "unix:gid")).longValue());
        }
    }

    static Identity as(User user) {
        return new Identity(
                List.of("setpriv", "--reuid=" + user.id(), "--regid=" + user.group(), "--clear-groups"), user);
    }

    /**
     * The identity to use on this machine.
     *
     * @param owner of the database; empty when there is none yet
     * @throws StartRefused if the process is root, or has no name, and there is no way round it
     */
    static Identity choose(Host host, Optional<User> owner) {
        if (host.isOrdinaryUser()) {
            return SAME;
        }
        Stream<Identity> choices = host.isRoot()
                ? owner.filter(user -> user.id() != User.ROOT.id())
                        .map(user -> Stream.of(as(user)))
                        .orElse(Stream.of(UNMAPPED, NOBODY))
                : Stream.of(UNMAPPED);
        return choices.filter(choice -> host.runs(choice.command("true")))
                .findFirst()
                .orElseThrow(() -> new StartRefused(Refusal.RUN_AS_ROOT, "uid " + host.userId()));
    }

    /**
     * Gives a file or folder, with all in it, to the user the programs run under; what is not there is fine.
     *
     * @throws StartRefused if that user cannot reach it even so
     */
    void takeOver(Path place, Host host) throws IOException {
        if (user == null || !Files.exists(place)) {
            return;
        }
        if (!User.owning(place).equals(user)) {
            handOver(place, user);
        }
        if (!host.runs(command("test", "-r", place.toString()))) {
            throw new StartRefused(Refusal.NO_PERMISSION, place + " (uid " + user.id() + ")");
        }
    }

    private static void handOver(Path place, User user) throws IOException {
        try (var paths = Files.walk(place)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", (int) user.id(), LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", (int) user.group(), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private List<String> command(String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }
}
