package org.unionledger.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to the data folder. The operating system takes it back when the process ends, however it ends. The lock
 * stands far behind the file's content, which names the owner and so stays readable on every system.
 */
final class FolderLock implements AutoCloseable {

    private static final long BEYOND_THE_CONTENT = 1L << 40;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another process, or another owner in this one, has it. */
    static Optional<FolderLock> tryToTake(DataFolder folder, Usage usage) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            new Owner(ProcessHandle.current().pid(), usage).writeTo(channel);
            return Optional.of(new FolderLock(channel));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(BEYOND_THE_CONTENT, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Who took the lock, and what for. */
    record Owner(long process, Usage usage) {

        private static final Owner UNKNOWN = new Owner(0, Usage.COMMAND);

        /** The owner as it wrote itself down; unknown, and taken for a short-lived one, while it is doing so. */
        static Owner of(DataFolder folder) throws IOException {
            String[] words = Files.readString(folder.lock()).strip().split(" ");
            try {
                return words.length == 2 ? new Owner(Long.parseLong(words[0]), Usage.valueOf(words[1])) : UNKNOWN;
            } catch (IllegalArgumentException e) {
                return UNKNOWN;
            }
        }

        private void writeTo(FileChannel channel) throws IOException {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((process + " " + usage + "\n").getBytes(StandardCharsets.UTF_8)), 0);
        }
    }
}
