package org.unionledger.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.web.util.HtmlUtils;

/**
 * What an exported workbook holds.
 *
 * @param stated how many rows its second line says it has
 * @param rows   how many there are below the head
 */
record WorkbookCount(long stated, long rows, long megabytes) {

    /** Title, statement and head. */
    private static final int ROWS_ABOVE = 3;

    private static final Pattern STATED = Pattern.compile("共 ([0-9,]+) 条");
    private static final byte[] ROW = "<row ".getBytes(StandardCharsets.US_ASCII);
    private static final int BEGINNING = 4_000;

    static WorkbookCount of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = zip.stream()
                    .filter(entry -> entry.getName().startsWith("xl/worksheets/sheet"))
                    .findFirst()
                    .orElseThrow();
            return read(zip.getInputStream(sheet), Files.size(file) >> 20);
        }
    }

    private static WorkbookCount read(InputStream sheet, long megabytes) throws IOException {
        byte[] some = new byte[1 << 16];
        StringBuilder beginning = new StringBuilder();
        long rows = 0;
        int matched = 0;
        for (int read = sheet.read(some); read >= 0; read = sheet.read(some)) {
            if (beginning.length() < BEGINNING) {
                beginning.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
            for (int i = 0; i < read; i++) {
                matched = some[i] == ROW[matched] ? matched + 1 : some[i] == ROW[0] ? 1 : 0;
                if (matched == ROW.length) {
                    rows++;
                    matched = 0;
                }
            }
        }
        return new WorkbookCount(stated(beginning), rows - ROWS_ABOVE, megabytes);
    }

    private static long stated(CharSequence beginning) {
        Matcher statement = STATED.matcher(HtmlUtils.htmlUnescape(beginning.toString()));
        return statement.find() ? Long.parseLong(statement.group(1).replace(",", "")) : -1;
    }
}
