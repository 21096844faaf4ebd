package org.unionledger.summary.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.unionledger.summary.Annex;

/** The annex as a table over the width of the type area, its head on each sheet. A row is torn only when it is longer than a sheet. */
final class Table {

    /** Shares of the columns: number, indicator, value, period, scope, facts, records. */
    private static final List<Integer> SHARES = List.of(600, 1700, 1000, 1100, 1100, 700, 2645);

    private static final int ALL = SHARES.stream().mapToInt(Integer::intValue).sum();

    /** The columns that hold text and are set flush left; the others are centred. */
    private static final List<Integer> FLUSH = List.of(1, 4, 6);

    /** 小五. */
    private static final double SIZE = 9;

    private static final double LINE = 12;
    private static final double MARGIN = 3;
    private static final double ABOVE = 1;
    private static final double RULE = 0.5;

    private final Setter setter;
    private final Sheets sheets;
    private List<List<TypeLine>> head = List.of();

    Table(Setter setter) {
        this.setter = setter;
        this.sheets = setter.sheets();
    }

    void write(List<String> heads, List<Annex.Row> rows) throws IOException {
        head = cells(heads, Face.BLACK);
        addHead();
        for (Annex.Row row : rows) {
            add(cells(row.cells(), Face.BODY), row.figure());
        }
    }

    private void addHead() {
        sheets.rule(0, sheets.filled(), Sheets.WIDTH, sheets.filled(), RULE);
        part(head, 0, lines(head), false);
    }

    private List<List<TypeLine>> cells(List<String> texts, Face face) throws IOException {
        List<List<TypeLine>> cells = new ArrayList<>();
        for (int column = 0; column < texts.size(); column++) {
            List<Type> types = setter.set(texts.get(column), face, SIZE);
            cells.add(TypeLine.broken(types, width(column) - 2 * MARGIN, 0, 0, 0).stream()
                    .map(Table::unspaced)
                    .toList());
        }
        return cells;
    }

    /** Narrow columns are not justified; only a point that is squeezed in stays so. */
    private static TypeLine unspaced(TypeLine line) {
        return new TypeLine(line.types(), 0, Math.min(0, line.between()));
    }

    /** @param figure 0 for what is part of one */
    private void add(List<List<TypeLine>> cells, int figure) {
        int lines = lines(cells);
        if (height(lines) > sheets.left() && height(lines) <= Sheets.HEIGHT - height(lines(head))) {
            turn();
        }
        for (int from = 0; from < lines; ) {
            int fit = (int) ((sheets.left() - 2 * ABOVE) / LINE);
            if (fit < 1) {
                turn();
            } else {
                int to = Math.min(lines, from + fit);
                if (from == 0 && figure != 0) {
                    sheets.told(figure, width(0), height(to));
                }
                part(cells, from, to, true);
                from = to;
            }
        }
    }

    private void turn() {
        sheets.next();
        addHead();
    }

    private void part(List<List<TypeLine>> cells, int from, int to, boolean flush) {
        double top = sheets.filled();
        double height = height(to - from);
        double x = 0;
        for (int column = 0; column < cells.size(); column++) {
            List<TypeLine> lines = cells.get(column);
            List<TypeLine> shown = lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
            double y = top + (height - shown.size() * LINE) / 2;
            for (TypeLine line : shown) {
                boolean left = flush && FLUSH.contains(column);
                double free = left ? MARGIN : (width(column) - line.width()) / 2;
                sheets.set(line, x + free, y, LINE);
                y += LINE;
            }
            sheets.rule(x, top, x, top + height, RULE);
            x += width(column);
        }
        sheets.rule(Sheets.WIDTH, top, Sheets.WIDTH, top + height, RULE);
        sheets.skip(height);
        sheets.rule(0, sheets.filled(), Sheets.WIDTH, sheets.filled(), RULE);
    }

    private static int lines(List<List<TypeLine>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    private static double height(int lines) {
        return lines * LINE + 2 * ABOVE;
    }

    private static double width(int column) {
        return Sheets.WIDTH * SHARES.get(column) / ALL;
    }
}
