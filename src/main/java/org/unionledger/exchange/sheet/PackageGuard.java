package org.unionledger.exchange.sheet;

import static org.unionledger.exchange.sheet.UnreadableFile.Reason.BOMB;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.DAMAGED;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.ENTITIES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks every XML part of a workbook once, keeping nothing, before anything reads it: counts what really comes out
 * (the sizes a package states may lie), and looks for entities and for endless texts. Picks up the merged areas on the
 * way, which stand at the end of a sheet but are wanted at its beginning.
 */
final class PackageGuard {

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL = 1 << 20;

    private final ZipFile zip;
    private final Map<String, List<MergedArea>> merged = new HashMap<>();
    private long unpacked;

    private PackageGuard(ZipFile zip) {
        this.zip = zip;
    }

    /** @return merged areas by the part of their sheet */
    static Map<String, List<MergedArea>> pass(ZipFile zip) throws IOException {
        PackageGuard guard = new PackageGuard(zip);
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        if (parts.size() > Limits.PARTS) {
            throw new UnreadableFile(BOMB);
        }
        for (ZipArchiveEntry part : parts) {
            if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                guard.look(part);
            }
        }
        return guard.merged;
    }

    private void look(ZipArchiveEntry part) throws IOException {
        if (part.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(part)) {
            throw new UnreadableFile(DAMAGED);
        }
        boolean sheet = part.getName().startsWith("xl/worksheets/");
        Tail tail = new Tail(sheet ? TAIL : 0);
        long limit = limitOf(part);
        long size = 0;
        int run = 0;
        int found = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                unpacked += read;
                if (size > limit || unpacked > Limits.UNPACKED_BYTES) {
                    throw new UnreadableFile(BOMB);
                }
                for (int i = 0; i < read; i++) {
                    byte b = buffer[i];
                    run = b == '<' || b == '>' ? 0 : run + 1;
                    found = b == DOCTYPE[found] ? found + 1 : b == '<' ? 1 : 0;
                    if (found == DOCTYPE.length) {
                        throw new UnreadableFile(ENTITIES);
                    }
                    if (run > Limits.TEXT_RUN_BYTES) {
                        throw new UnreadableFile(BOMB);
                    }
                }
                tail.add(buffer, read);
            }
        }
        if (sheet) {
            merged.put(part.getName(), MergedArea.in(tail.text()));
        }
    }

    private static long limitOf(ZipArchiveEntry part) {
        long byRatio = Math.max(Limits.UNSUSPECTED_BYTES, part.getCompressedSize() * Limits.UNPACKING_RATIO);
        return part.getName().endsWith("sharedStrings.xml") ? Math.min(byRatio, Limits.SHARED_TEXT_BYTES) : byRatio;
    }

    /** The last bytes of a stream. */
    private static final class Tail {

        private final byte[] bytes;
        private int length;

        Tail(int size) {
            bytes = new byte[2 * size];
        }

        void add(byte[] buffer, int count) {
            if (bytes.length == 0) {
                return;
            }
            if (length + count > bytes.length) {
                int kept = Math.min(length, bytes.length / 2);
                System.arraycopy(bytes, length - kept, bytes, 0, kept);
                length = kept;
            }
            System.arraycopy(buffer, 0, bytes, length, count);
            length += count;
        }

        String text() {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
    }
}
