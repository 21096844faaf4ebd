package org.unionledger.exchange.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unionledger.exchange.ProposedTable;
import org.unionledger.exchange.layout.HeadRows.Head;
import org.unionledger.exchange.sheet.Cell;
import org.unionledger.exchange.sheet.SheetRow;
import org.unionledger.exchange.sheet.UnreadableFile;
import org.unionledger.exchange.sheet.Workbook;

/** Finds the head of a table that no book knows: the rows with the most names above the most rows of data. */
public final class TableGuess {

    /** A head of several rows, or one further down, must name more to be preferred. */
    private static final double DEPTH_COST = 0.3;

    private static final double PLACE_COST = 0.02;

    private static final Pattern UNIT = Pattern.compile("[(（](?:单位[:：])?[^)）]*(?:元|人|次|个|家|件|场|名)[)）]");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}年?度?|[(（][^)）]*[)）]|\\.[A-Za-z]+$");

    private final String fileName;
    private final List<SheetSample> samples;
    private final LocalDate today;

    private record Found(SheetSample sample, HeadRows head, double score) {}

    /** A column of the table before it is guessed what it holds. */
    private record Raw(int index, Head head) {}

    /** @throws UnreadableFile if no sheet has a head with something below */
    public TableGuess(String fileName, Workbook workbook, LocalDate today) {
        this.fileName = fileName;
        this.today = today;
        this.samples = workbook.sheets().stream()
                .map(sheet -> SheetSample.of(workbook, sheet))
                .filter(sample -> !sample.isEmpty())
                .toList();
    }

    public ProposedTable table() {
        Found found = samples.stream()
                .flatMap(sample -> HeadRows.candidates(sample).stream().map(head -> found(sample, head)))
                .max(Comparator.comparingDouble(Found::score))
                .orElseThrow(() -> new UnreadableFile(UnreadableFile.Reason.NO_ROWS));
        List<Raw> columns = IntStream.range(0, found.head().heads().size())
                .mapToObj(index -> new Raw(index, found.head().heads().get(index)))
                .filter(column -> column.head().namesContent())
                .toList();
        List<SheetRow> rows = rows(found, columns);
        List<ColumnGuess> guesses =
                columns.stream().map(column -> guess(column, rows, found)).toList();
        return new ProposedTable(
                title(found),
                guesses.stream().map(ColumnGuess::column).toList(),
                rows.stream()
                        .map(row -> guesses.stream()
                                .map(guess -> guess.written(row))
                                .toList())
                        .toList());
    }

    private static Found found(SheetSample sample, HeadRows head) {
        long named = head.heads().stream()
                .filter(Head::namesContent)
                .map(Head::own)
                .filter(TableGuess::isName)
                .distinct()
                .count();
        boolean above = head.last() + 1 < sample.rows().size();
        double score = named - DEPTH_COST * (head.depth() - 1) - PLACE_COST * head.first();
        return new Found(sample, head, above ? score : 0);
    }

    /** In a text table everything is text: what begins with a digit is a number or a day. */
    private static boolean isName(String head) {
        return !Character.isDigit(head.charAt(0));
    }

    private ColumnGuess guess(Raw column, List<SheetRow> rows, Found found) {
        BigDecimal unit = HeadText.unit(column.head().whole());
        return new ColumnGuess(
                column.index(),
                UNIT.matcher(column.head().whole()).replaceAll("").strip(),
                column.head().whole(),
                unit.compareTo(BigDecimal.ONE) == 0 ? stated(found) : unit,
                rows,
                today);
    }

    private BigDecimal stated(Found found) {
        return titles(found)
                .map(HeadText::statedUnit)
                .filter(unit -> unit.compareTo(BigDecimal.ONE) != 0)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private static List<SheetRow> rows(Found found, List<Raw> columns) {
        List<FileColumn> read = new ArrayList<>();
        for (Raw column : columns) {
            String key = "c" + column.index();
            read.add(new FileColumn(
                    column.index(), column.head().whole(), key, BigDecimal.ONE, MatchedBy.NOTHING, List.of()));
        }
        RowSorter sorter =
                new RowSorter(new SheetLayout(found.sample().sheet(), 0, 0, read, null, null, BigDecimal.ONE));
        List<SheetRow> all = found.sample().rows();
        return all.subList(found.head().last() + 1, all.size()).stream()
                .filter(row -> sorter.sort(row) == RowKind.DATA)
                .toList();
    }

    /** The longest line above the head, else the name of the file; without years and file endings. */
    private String title(Found found) {
        String above =
                titles(found).max(Comparator.comparingInt(String::length)).orElse("");
        String title = above.length() < 2 ? fileName : above;
        return YEAR.matcher(title).replaceAll("").strip();
    }

    private static Stream<String> titles(Found found) {
        return found.sample().rows().subList(0, found.head().first()).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.type() == Cell.Type.TEXT)
                .map(cell -> cell.text().strip());
    }
}
