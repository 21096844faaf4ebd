package org.unionledger.database;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the archive on the class path. */
record Binaries(Path home, Platform platform) {

    /** Unpacks the programs of that version unless they are there already; an interrupted unpacking leaves no trace. */
    static Binaries unpackedIn(Path folder, Platform platform, String version) throws IOException {
        Path home = folder.resolve(version + "-" + platform.system() + "-" + platform.processor());
        if (!Files.isDirectory(home)) {
            Path fresh = folder.resolve(home.getFileName() + ".new");
            DataFolder.deleteRecursively(fresh);
            Files.createDirectories(fresh);
            unpack(platform.archive(), fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(home, platform);
    }

    String program(String name) {
        return home.resolve("bin").resolve(platform.executable(name)).toString();
    }

    private static void unpack(String archive, Path target) throws IOException {
        InputStream packed = Binaries.class.getResourceAsStream("/" + archive);
        if (packed == null) {
            throw new FileNotFoundException(archive + " is not on the class path");
        }
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, permissions(entry.getMode()));
        }
    }

    /** Readable by all, as the server may run under another user; writable by the owner alone. */
    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        return permissions;
    }
}
