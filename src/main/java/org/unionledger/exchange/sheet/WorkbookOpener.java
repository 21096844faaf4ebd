package org.unionledger.exchange.sheet;

import static org.unionledger.exchange.sheet.UnreadableFile.Reason.ARCHIVE;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.EMPTY;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.PDF;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.PICTURE;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.TOO_LARGE;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.WEB_PAGE;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.XML_SPREADSHEET;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Tells a file by its first bytes; its name proves nothing. */
final class WorkbookOpener {

    private static final Map<String, UnreadableFile.Reason> OTHERS = Map.of(
            "%PDF", PDF,
            "\u0089PNG", PICTURE,
            "\u00ff\u00d8\u00ff", PICTURE,
            "GIF8", PICTURE,
            "BM\u0000", PICTURE,
            "Rar!", ARCHIVE,
            "7z\u00bc\u00af", ARCHIVE,
            "\u001f\u008b", ARCHIVE);

    private WorkbookOpener() {}

    static Workbook open(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableFile(EMPTY);
        }
        if (content.length > Limits.FILE_BYTES) {
            throw new UnreadableFile(TOO_LARGE, Limits.FILE_BYTES >> 20);
        }
        String start = new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return XlsxWorkbook.open(content);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return XlsWorkbook.open(content);
        }
        refuseOthers(start);
        return CsvWorkbook.open(content);
    }

    private static void refuseOthers(String start) {
        OTHERS.forEach((signature, reason) -> {
            if (start.startsWith(signature)) {
                throw new UnreadableFile(reason);
            }
        });
        String text = start.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<html") || text.startsWith("<!doctype html") || text.startsWith("<table")) {
            throw new UnreadableFile(WEB_PAGE);
        }
        if (text.startsWith("<?xml")) {
            throw new UnreadableFile(XML_SPREADSHEET);
        }
    }
}
