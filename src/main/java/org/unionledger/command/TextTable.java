package org.unionledger.command;

import java.io.PrintWriter;
import java.util.List;

/** Columns of text in a terminal, where a Chinese sign is twice as wide as a Latin one. */
final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    /** @param numeric the columns that are aligned to the right */
    static void write(List<List<String>> rows, List<Integer> numeric, PrintWriter out) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String filling = " ".repeat(widest(rows, column) - width(cell));
                line.append(numeric.contains(column) ? filling + cell : cell + filling)
                        .append(GAP);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int sign) {
        boolean wide = Character.isIdeographic(sign)
                || sign >= 0x3000 && sign <= 0x303F // 、。《》 and the like
                || sign >= 0xFF01 && sign <= 0xFF60; // （，：
        return wide ? 2 : 1;
    }
}
