package org.unionledger.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the tests' server keeps its data: below {@code target}, or where the machine has much memory to spare in it (Linux'
 * {@code /dev/shm}), as a new database is some thousand small files and a file in memory takes a fifth of the time. Only the
 * server's programs stay on disk, since what lies in memory may often not be run.
 *
 * <p>A folder in memory stays until the machine starts again, so that the next run finds its migrated databases.
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
        Path folder =
                MEMORY.resolve(PREFIX + Integer.toHexString(onDisk.toString().hashCode()));
        if (Files.exists(folder) && !Files.isWritable(folder)) {
            return onDisk; // another user's, of a checkout in the same place
        }
        Path programs = Files.createDirectories(onDisk.resolve("binaries"));
        Files.createDirectories(folder);
        Path link = folder.resolve("binaries");
        if (!Files.isSymbolicLink(link)) {
            Files.createSymbolicLink(link, programs);
        }
        return folder;
    }
}
