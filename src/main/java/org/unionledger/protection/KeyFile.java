package org.unionledger.protection;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The file that holds the keys, readable by its owner only. Whoever has it and the database can read everything. */
final class KeyFile {

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** @throws KeysRefused if it cannot be read or is no key file */
    KeyRing read() {
        Properties content = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            content.load(reader);
            return KeyRing.of(content);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new KeysRefused(unreadable, "unreadable", path);
        }
    }

    /** Makes new keys, unless another process has just done so. Written whole or not at all. */
    void create() {
        StringBuilder content = new StringBuilder();
        new TreeMap<>(KeyRing.made())
                .forEach((name, key) ->
                        content.append(name).append('=').append(key).append('\n'));
        try {
            Files.createDirectories(path.getParent());
            Path fresh = path.resolveSibling(
                    path.getFileName() + "." + ProcessHandle.current().pid());
            Files.deleteIfExists(fresh);
            write(fresh, content.toString());
            try {
                Files.createLink(path, fresh);
            } catch (FileAlreadyExistsException madeByAnother) {
                // theirs is as good
            } catch (UnsupportedOperationException noLinks) {
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(fresh);
        } catch (IOException unwritable) {
            throw new KeysRefused(unwritable, "unwritable", path);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options, forOwnerOnly(file))) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static FileAttribute<?>[] forOwnerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
