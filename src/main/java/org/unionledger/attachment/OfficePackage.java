package org.unionledger.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A file of Word, Excel or PowerPoint, told by the parts it has; none with macros or other programs in it. */
final class OfficePackage {

    private static final int MOST_PARTS = 5_000;
    private static final int MOST_OF_CONTENT_TYPES = 1 << 20;
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final String PROGRAMS =
            ".*(vbaproject.*\\.bin|activex/.*|oleobject.*\\.bin|\\.exe|\\.dll|\\.js|\\.vbs)";

    private OfficePackage() {}

    static FileKind kindOf(String name, byte[] content) {
        Set<String> parts = new TreeSet<>();
        String types = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String path = part.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
                if (!parts.add(path) || parts.size() > MOST_PARTS) {
                    throw FileCheck.refused("archive", name);
                }
                if (path.equals(CONTENT_TYPES)) {
                    types = new String(zip.readNBytes(MOST_OF_CONTENT_TYPES), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw FileCheck.refused("damaged", name);
        }
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled")
                || parts.stream().anyMatch(path -> path.matches(PROGRAMS))) {
            throw FileCheck.refused("macros", name);
        }
        return kindOf(name, parts);
    }

    private static FileKind kindOf(String name, Set<String> parts) {
        if (parts.contains(CONTENT_TYPES) && parts.contains("word/document.xml")) {
            return FileKind.WORD;
        }
        if (parts.contains(CONTENT_TYPES) && parts.contains("xl/workbook.xml")) {
            return FileKind.EXCEL;
        }
        if (parts.contains(CONTENT_TYPES) && parts.contains("ppt/presentation.xml")) {
            return FileKind.POWERPOINT;
        }
        throw FileCheck.refused("archive", name);
    }
}
