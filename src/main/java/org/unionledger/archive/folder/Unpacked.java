package org.unionledger.archive.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.frame.Refused;

/** The files of a folder as they were brought: one by one, or packed in a zip, whose names Windows writes in GBK. */
final class Unpacked {

    /** What systems and offices leave behind in folders. */
    private static final Pattern LEFT_BEHIND =
            Pattern.compile("(?i)(^|.*/)(__MACOSX/.*|\\.[^/]*|~\\$[^/]*|thumbs\\.db|desktop\\.ini)$");

    private Unpacked() {}

    static List<PaperFile> of(List<PaperFile> brought) {
        List<PaperFile> files = new ArrayList<>();
        for (PaperFile file : brought) {
            if (file.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                files.addAll(unpacked(file));
            } else if (!LEFT_BEHIND.matcher(file.name()).matches()) {
                files.add(file);
            }
        }
        return files;
    }

    private static List<PaperFile> unpacked(PaperFile packed) {
        try {
            boolean chinese = isNamedInUtf8(packed);
            return read(packed, chinese ? StandardCharsets.UTF_8 : Charset.forName("GB18030"));
        } catch (IOException | IllegalArgumentException broken) {
            throw Refused.of("file", "archive.problem.zip-broken", packed.name());
        }
    }

    /** Names that are none in UTF-8 come out with a sign for what cannot be read, which no system allows in a name. */
    private static boolean isNamedInUtf8(PaperFile packed) throws IOException {
        try (ZipFile zip = open(packed, StandardCharsets.UTF_8)) {
            return Collections.list(zip.getEntries()).stream()
                    .noneMatch(entry -> entry.getName().contains("\ufffd")
                            || entry.getName().contains("?"));
        }
    }

    private static ZipFile open(PaperFile packed, Charset names) throws IOException {
        return ZipFile.builder()
                .setByteArray(packed.content())
                .setCharset(names)
                .get();
    }

    private static List<PaperFile> read(PaperFile packed, Charset names) throws IOException {
        List<PaperFile> files = new ArrayList<>();
        long bytes = 0;
        try (ZipFile zip = open(packed, names)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.isDirectory() || LEFT_BEHIND.matcher(entry.getName()).matches()) {
                    continue;
                }
                byte[] content = content(zip, entry);
                bytes += content.length;
                files.add(new PaperFile(entry.getName(), content));
                Folders.requireFew(files.size(), bytes);
            }
        }
        return files;
    }

    /** One byte more than is taken, so that it is refused for its size and not cut short. */
    private static byte[] content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes((int) PaperFile.LARGEST + 1);
        }
    }
}
