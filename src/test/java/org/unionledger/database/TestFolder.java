package org.unionledger.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the tests' server keeps its data: below {@code target}, or where the machine has much memory to spare in it (Linux'
 * {@code /dev/shm}), as a new database is some thousand small files and a file in memory takes a fifth of the time. Only the
 * server's programs stay on disk, since what lies in memory may often not be run.
 *
 * <p>A folder in memory says in {@code origin} whose it is; those of checkouts that are gone are removed.
 */
final class TestFolder {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final String PREFIX = "union-ledger-test-";
    private static final long MEGABYTE = 1 << 20;

    /** What three servers at once hold at most, their logs of changes and all, with as much again to spare. */
    private static final long MEGABYTES_NEEDED = 6_000;

    private TestFolder() {}

    /** @param name unlike that of any other server of this checkout that may run at the same time */
    static Path named(String name) {
        Path onDisk = Path.of("target", name).toAbsolutePath();
        try {
            return isMemoryEnough() ? inMemory(onDisk) : onDisk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMemoryEnough() throws IOException {
        if (!Files.isWritable(MEMORY)) {
            return false;
        }
        FileStore store = Files.getFileStore(MEMORY);
        return store.type().equals("tmpfs") && store.getUsableSpace() / MEGABYTE >= MEGABYTES_NEEDED;
    }

    private static Path inMemory(Path onDisk) throws IOException {
        removeForsaken();
        Path folder =
                MEMORY.resolve(PREFIX + Integer.toHexString(onDisk.toString().hashCode()));
        Path programs = Files.createDirectories(onDisk.resolve("binaries"));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("origin"), onDisk.toString());
        Path link = folder.resolve("binaries");
        if (!Files.isSymbolicLink(link)) {
            Files.createSymbolicLink(link, programs);
        }
        return folder;
    }

    private static void removeForsaken() throws IOException {
        for (Path folder : folders()) {
            Path origin = folder.resolve("origin");
            if (Files.isReadable(origin) && !Files.exists(Path.of(Files.readString(origin)))) {
                DataFolder.deleteRecursively(folder);
            }
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(MEMORY)) {
            return all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }
}
