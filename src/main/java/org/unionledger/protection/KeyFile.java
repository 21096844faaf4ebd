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
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
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
        try {
            return KeyRing.of(content());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new KeysRefused(unreadable, "unreadable", path);
        }
    }

    private Properties content() throws IOException {
        Properties content = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            content.load(reader);
        }
        return content;
    }

    /** When it was last written. @throws KeysRefused if it is not there */
    FileTime written() {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException gone) {
            throw new KeysRefused(gone, "unreadable", path);
        }
    }

    /** Makes new keys, unless another process has just done so. Written whole or not at all. */
    void create(SealingCipher cipher, KeyedHash hash) {
        try {
            Files.createDirectories(path.getParent());
            Path fresh = fresh(KeyRing.made(cipher, hash));
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

    /** Puts a new key on the ring. Whoever changes the file holds the book's lock of keys. */
    void add(byte id, SealingCipher cipher) {
        change(keys -> keys.put(KeyRing.SEAL + id, KeyRing.made(cipher)));
    }

    /** Keeps a key only to open what an older backup holds. */
    void retire(byte id) {
        change(keys -> {
            String key = keys.remove(KeyRing.SEAL + id);
            if (key != null) {
                keys.put(KeyRing.RETIRED + id, key);
            }
        });
    }

    private interface Change {
        void of(Map<String, String> keys);
    }

    /** The file is the old one or the new one at any moment. */
    private void change(Change change) {
        try {
            Map<String, String> keys = new TreeMap<>();
            Properties content = content();
            content.stringPropertyNames().forEach(name -> keys.put(name, content.getProperty(name)));
            change.of(keys);
            Files.move(fresh(keys), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new KeysRefused(unwritable, "unwritable", path);
        }
    }

    private Path fresh(Map<String, String> keys) throws IOException {
        StringBuilder content = new StringBuilder();
        new TreeMap<>(keys)
                .forEach((name, key) ->
                        content.append(name).append('=').append(key).append('\n'));
        Path fresh = path.resolveSibling(
                path.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(fresh);
        write(fresh, content.toString());
        return fresh;
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
