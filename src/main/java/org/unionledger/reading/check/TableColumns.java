package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.unionledger.reading.check.Finding.Sort;

/** The column 合计 of a table against the columns before it, and a column of rates against two others, row by row. */
final class TableColumns implements Check {

    private static final int MOST = 40;
    private static final Pattern SUM = Pattern.compile("^ *(?:合 ?计|小 ?计|总 ?计|总数) *(?:[(].*[)])? *$");
    private static final Pattern RATE = Pattern.compile("([\\p{IsHan}]{2,4})率 *(?:[(].*[)])? *$");

    /** Lines of a table below its head, each with the one figure of each cell, null where it has none or several. */
    private record Table(List<String> head, List<List<Optional<Stated>>> rows) {

        Optional<Stated> at(int row, int column) {
            return rows.get(row).get(column);
        }
    }

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Table table : tables(body)) {
            for (int column = 1; column < table.head().size(); column++) {
                if (SUM.matcher(table.head().get(column)).find()) {
                    findings.addAll(sums(body, table, column));
                } else if (RATE.matcher(table.head().get(column)).find()) {
                    findings.addAll(rates(table, column));
                }
            }
        }
        return findings;
    }

    /** The columns before it are its parts where they make up the whole in half of the rows at least. */
    private static List<Finding> sums(Body body, Table table, int column) {
        List<Finding> findings = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Optional<Stated> whole = table.at(row, column).filter(figure -> figure.isQuantity() && !figure.isShare());
            int at = row;
            List<Stated> parts = IntStream.range(1, column)
                    .filter(i -> !table.head().get(i).contains("序号"))
                    .mapToObj(i -> table.at(at, i))
                    .flatMap(Optional::stream)
                    .filter(part -> part.isQuantity() && !part.isShare())
                    .toList();
            if (whole.isPresent() && parts.size() >= 2) {
                Division division = new Division(body, whole.get(), parts);
                findings.add(
                        division.finding(division.sum().compareTo(whole.get().value()) == 0));
            }
        }
        long fitting = findings.stream().filter(Finding::holds).count();
        return fitting > 0 && fitting * 2 >= findings.size() ? findings : List.of();
    }

    /** 入会率 by the column whose name has a character in common with it, and the one that is the whole in the other rows. */
    private static List<Finding> rates(Table table, int column) {
        var name = RATE.matcher(table.head().get(column));
        if (!name.find()) {
            return List.of();
        }
        for (int part = 1; part < column; part++) {
            String head = table.head().get(part);
            boolean named = name.group(1).chars().anyMatch(c -> head.indexOf(c) >= 0);
            for (int whole = 1; named && whole < column; whole++) {
                List<Finding> findings = whole == part ? List.of() : rates(table, part, whole, column);
                long fitting = findings.stream().filter(Finding::holds).count();
                if (fitting > 0 && fitting * 2 >= findings.size()) {
                    return findings;
                }
            }
        }
        return List.of();
    }

    private static List<Finding> rates(Table table, int part, int whole, int column) {
        List<Finding> findings = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Optional<Stated> share = table.at(row, column).filter(Stated::isShare);
            Optional<Stated> a = table.at(row, part).filter(Stated::isQuantity);
            Optional<Stated> b = table.at(row, whole).filter(Stated::isQuantity);
            if (share.isPresent() && a.isPresent() && b.isPresent()) {
                BigDecimal computed = Percent.of(a.get(), b.get());
                List<Stated> quotes = List.of(b.get(), a.get(), share.get());
                boolean holds = Percent.fits(share.get(), computed);
                findings.add(new Finding(
                        Sort.RATE, holds, quotes, computed, share.get().value(), "rate"));
            }
        }
        return findings;
    }

    private static List<Table> tables(Body body) {
        List<Table> tables = new ArrayList<>();
        List<String> head = List.of();
        int start = body.text().start();
        while (start < body.text().end()) {
            int newline = body.page().indexOf('\n', start);
            int end = newline < 0
                    ? body.text().end()
                    : Math.min(newline, body.text().end());
            List<String> cells = List.of(body.page().substring(start, end).split("\t", -1));
            if (cells.size() > 2 && cells.size() <= MOST && cells.size() == head.size()) {
                tables.get(tables.size() - 1).rows().add(figures(body, start, cells));
            } else if (cells.size() > 2 && cells.size() <= MOST) {
                head = cells;
                tables.add(new Table(head, new ArrayList<>()));
            } else {
                head = List.of();
            }
            start = end + 1;
        }
        return tables;
    }

    private static List<Optional<Stated>> figures(Body body, int start, List<String> cells) {
        List<Optional<Stated>> row = new ArrayList<>();
        int from = start;
        for (String cell : cells) {
            int begin = from;
            int end = from + cell.length();
            List<Stated> within =
                    body.within(begin, end).stream().filter(Stated::isQuantity).toList();
            row.add(within.size() == 1 ? Optional.of(within.get(0)) : Optional.empty());
            from = end + 1;
        }
        return row;
    }
}
