package org.unionledger.exchange.sheet;

import static org.unionledger.exchange.sheet.UnreadableFile.Reason.OPEN_QUOTE;

import java.util.List;
import java.util.Set;

/** A text table, its columns parted by commas, semicolons, tabs or bars, whichever parts its first lines best. */
final class CsvWorkbook implements Workbook {

    private static final int LINES_TO_JUDGE = 30;

    private final String text;
    private final char delimiter;
    private final SheetName sheet = new SheetName(0, "", false);

    private CsvWorkbook(String text) {
        this.text = text;
        this.delimiter = delimiterOf(text);
    }

    static CsvWorkbook open(byte[] content) {
        return new CsvWorkbook(TextDecoder.decode(content));
    }

    /** Excel writes {@code sep=;} into a first line of its own; else the character most lines have as often as others. */
    private static char delimiterOf(String text) {
        if (text.startsWith("sep=") && text.length() > 4) {
            return text.charAt(4);
        }
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_TO_JUDGE)
                .toList();
        char best = ',';
        long bestLines = 0;
        for (char candidate : new char[] {',', '\t', ';', '|', '，'}) {
            long usual = lines.stream()
                    .mapToLong(line -> count(line, candidate))
                    .max()
                    .orElse(0);
            long fitting = usual == 0
                    ? 0
                    : lines.stream()
                                            .filter(line -> count(line, candidate) * 2 >= usual)
                                            .count()
                                    * 10
                            + Math.min(usual, 9);
            if (fitting > bestLines) {
                best = candidate;
                bestLines = fitting;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    @Override
    public List<SheetName> sheets() {
        return List.of(sheet);
    }

    @Override
    public Set<FileNote> notes() {
        return Set.of();
    }

    @Override
    public void read(SheetName name, RowReader reader) {
        RowLimit limit = new RowLimit();
        CsvRecords records = new CsvRecords(text, delimiter);
        while (records.next()) {
            SheetRow row = new SheetRow(records.line(), cells(records.values()));
            if (!row.isBlank()) {
                limit.count();
                if (!reader.take(row)) {
                    return;
                }
            }
        }
        if (records.isOpen()) {
            throw new UnreadableFile(OPEN_QUOTE, records.line());
        }
    }

    private static List<Cell> cells(List<String> values) {
        List<Cell> cells = values.stream().map(CsvWorkbook::cell).toList();
        for (int column = cells.size() - 1; column >= Limits.COLUMNS; column--) {
            if (!cells.get(column).isEmpty()) {
                RowLimit.checkColumn(column);
            }
        }
        return cells;
    }

    /** {@code ="0123"} is how other programs keep Excel from making a number of a code. */
    private static Cell cell(String value) {
        boolean kept = value.length() > 3 && value.startsWith("=\"") && value.endsWith("\"");
        return Cell.text(kept ? value.substring(2, value.length() - 1) : value);
    }
}
