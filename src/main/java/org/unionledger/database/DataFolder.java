package org.unionledger.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;

/**
 * The folder (数据目录) that holds everything one installation keeps:
 *
 * <pre>
 * lock                 held by the process that owns the folder
 * password             of the database's owner; readable by the folder's user only
 * server.properties    where the running server listens, for commands beside it
 * postgresql/          the database
 * binaries/VERSION/    the server's programs, unpacked
 * postgresql.log       what the server had to say
 * </pre>
 */
final class DataFolder {

    /** The server's programs, a new database and some room to write in. */
    private static final long MEGABYTES_FOR_A_NEW_DATABASE = 300;

    private static final long MEGABYTES_TO_START = 48;
    private static final long MEGABYTE = 1024 * 1024;

    private static final Integer ROOT = 0;

    private final Path root;

    DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Creates the folder if it is missing and makes sure that this process can write there.
     *
     * @throws StartRefused if it cannot, or if the disk is as good as full
     */
    void prepare() {
        try {
            Files.createDirectories(root);
            if (!Files.isReadable(root) || !Files.isExecutable(root) || !Files.isWritable(root)) {
                throw new AccessDeniedException(root.toString());
            }
            long needed = Files.exists(cluster()) ? MEGABYTES_TO_START : MEGABYTES_FOR_A_NEW_DATABASE;
            if (megabytesLeft() < needed) {
                throw new StartRefused(Refusal.DISK_FULL, root, megabytesLeft(), needed);
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** What an input or output error below this folder means for the user. */
    StartRefused refused(IOException problem) {
        Path place = problem instanceof FileSystemException inFile && inFile.getFile() != null
                ? Path.of(inFile.getFile())
                : root;
        if (!Files.isDirectory(nearestExisting())) {
            return new StartRefused(problem, Refusal.NOT_A_FOLDER, nearestExisting());
        }
        if (isReadOnly()) {
            return new StartRefused(problem, Refusal.READ_ONLY, place);
        }
        if (problem instanceof AccessDeniedException) {
            return new StartRefused(problem, Refusal.NO_PERMISSION, place);
        }
        if (megabytesLeft() < MEGABYTES_TO_START) {
            return new StartRefused(problem, Refusal.DISK_FULL, root, megabytesLeft(), MEGABYTES_TO_START);
        }
        return new StartRefused(problem, Refusal.NOT_STARTED, problem.toString(), log());
    }

    /** What the last words of a server or of initdb that ended too early mean for the user. */
    StartRefused refused(String lastWords) {
        if (lastWords.contains("No space left on device")) {
            return new StartRefused(Refusal.DISK_FULL, root, megabytesLeft(), MEGABYTES_TO_START);
        }
        if (lastWords.contains("Read-only file system")) {
            return new StartRefused(Refusal.READ_ONLY, root);
        }
        if (lastWords.contains("Permission denied")) {
            return new StartRefused(Refusal.NO_PERMISSION, cluster());
        }
        return new StartRefused(Refusal.NOT_STARTED, ServerLog.essence(lastWords), log());
    }

    private boolean isReadOnly() {
        try {
            return Files.getFileStore(nearestExisting()).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }

    private long megabytesLeft() {
        return nearestExisting().toFile().getUsableSpace() / MEGABYTE;
    }

    private Path nearestExisting() {
        Path place = root;
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return place;
    }

    /** The database's password; made on the first call, the same ever after. */
    String password() {
        Path file = passwordFile();
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[24];
                new SecureRandom().nextBytes(secret);
                writeForOwnerOnly(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Replaces the file's content at once, so that no reader ever sees half of it. */
    void writeForOwnerOnly(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, forOwnerOnly(fresh));
        Files.writeString(fresh, content, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] forOwnerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** What root leaves behind in somebody else's folder would keep them from their own data. */
    void giveFilesToItsOwner() throws IOException {
        if (!Files.getFileStore(root).supportsFileAttributeView("unix")) {
            return;
        }
        Object owner = Files.getAttribute(root, "unix:uid");
        try (var files = Files.list(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!owner.equals(ROOT) && Files.getAttribute(file, "unix:uid").equals(ROOT)) {
                    Files.setAttribute(file, "unix:uid", owner);
                }
            }
        }
    }

    Path root() {
        return root;
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    Path facts() {
        return root.resolve("server.properties");
    }

    Path cluster() {
        return root.resolve("postgresql");
    }

    Path freshCluster() {
        return root.resolve("postgresql.new");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    /** Removes a folder and all in it; what is not there is fine. */
    static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
