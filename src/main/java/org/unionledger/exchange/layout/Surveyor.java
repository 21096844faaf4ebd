package org.unionledger.exchange.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportTarget;
import org.unionledger.exchange.layout.ColumnMatcher.Match;
import org.unionledger.exchange.layout.HeadRows.Head;
import org.unionledger.exchange.sheet.Cell;
import org.unionledger.exchange.sheet.SheetRow;
import org.unionledger.exchange.sheet.UnreadableFile;
import org.unionledger.exchange.sheet.Workbook;

/**
 * Finds the sheets, the head rows and the columns of a file, and which book it belongs to: tries every book with every
 * row that could be a head and takes what fits best, by columns found, required ones missing, and the title's words.
 */
public final class Surveyor {

    private static final double REQUIRED_WEIGHT = 1.5;
    private static final double COVERAGE_WEIGHT = 4;
    private static final double TITLE_WEIGHT = 2;
    private static final double DEPTH_COST = 0.05;
    /** A second sheet is of the same make if it fits nearly as well as the best one. */
    private static final double NEARLY = 0.75;

    private static final int SAMPLES = 3;
    private static final int LOOKED_AT_CLOSELY = 3;

    private final String fileName;
    private final List<SheetSample> samples;
    private final LocalDate today;
    private final Map<Integer, List<HeadRows>> candidates = new HashMap<>();

    private record Fit(SheetSample sample, HeadRows head, ImportTarget book, List<Match> matches, double score) {

        boolean lacksRequired() {
            return book.columns().stream()
                    .anyMatch(column -> column.required()
                            && matches.stream()
                                    .noneMatch(match -> match.column().key().equals(column.key())));
        }
    }

    /** @throws UnreadableFile if no sheet holds anything */
    public Surveyor(String fileName, Workbook workbook, LocalDate today) {
        this.fileName = fileName;
        this.today = today;
        this.samples = workbook.sheets().stream()
                .map(sheet -> SheetSample.of(workbook, sheet))
                .filter(sample -> !sample.isEmpty())
                .toList();
        if (samples.isEmpty()) {
            throw new UnreadableFile(UnreadableFile.Reason.NO_ROWS);
        }
        samples.forEach(sample -> candidates.put(sample.sheet().index(), HeadRows.candidates(sample)));
    }

    /** The book the file belongs to; empty when none has all its required columns in it. */
    public Optional<FileLayout> tell(List<? extends ImportTarget> books) {
        return books.stream()
                .flatMap(book -> samples.stream().map(sample -> best(sample, book)))
                .flatMap(Optional::stream)
                .filter(fit -> !fit.lacksRequired())
                .max(Comparator.comparingDouble(Fit::score))
                .map(fit -> layout(fit.book()));
    }

    /** The layout for a book that the user named, even if columns are missing for now. */
    public FileLayout layout(ImportTarget book) {
        List<Fit> fits = samples.stream()
                .map(sample -> best(sample, book))
                .flatMap(Optional::stream)
                .toList();
        Fit best = fits.stream()
                .max(Comparator.comparingDouble(Fit::score))
                .orElseThrow(() -> new UnreadableFile(UnreadableFile.Reason.NO_ROWS));
        List<SheetLayout> sheets = new ArrayList<>();
        Set<Integer> read = new HashSet<>();
        for (Fit fit : fits) {
            boolean sameMake = fit == best
                    || (!fit.lacksRequired()
                            && fit.matches().size() >= NEARLY * best.matches().size());
            if (sameMake && read.add(fit.sample().sheet().index())) {
                sheets.add(layout(fit));
            }
        }
        List<String> left = samples.stream()
                .map(SheetSample::sheet)
                .filter(sheet -> !read.contains(sheet.index()) && !sheet.hidden())
                .map(sheet -> sheet.name())
                .toList();
        return new FileLayout(book.id(), sheets, left);
    }

    private Optional<Fit> best(SheetSample sample, ImportTarget book) {
        ColumnMatcher matcher = new ColumnMatcher(book.columns(), today);
        Map<HeadRows, Double> likeness = new IdentityHashMap<>();
        for (HeadRows head : candidates.getOrDefault(sample.sheet().index(), List.of())) {
            likeness.put(head, matcher.likenessOf(head.heads()) - DEPTH_COST * head.depth());
        }
        return likeness.entrySet().stream()
                .sorted(Map.Entry.<HeadRows, Double>comparingByValue().reversed())
                .limit(LOOKED_AT_CLOSELY)
                .map(Map.Entry::getKey)
                .map(head -> fit(sample, head, book, matcher))
                .max(Comparator.comparingDouble(Fit::score));
    }

    private Fit fit(SheetSample sample, HeadRows head, ImportTarget book, ColumnMatcher matcher) {
        List<List<Cell>> cells = cells(sample, head);
        List<Match> matches = matcher.match(head.heads(), cells);
        List<Match> telling =
                matches.stream().filter(match -> !match.column().incidental()).toList();
        double found = telling.stream()
                .mapToDouble(match -> match.score() * (match.column().required() ? REQUIRED_WEIGHT : 1))
                .sum();
        long required = book.columns().stream().filter(ImportColumn::required).count();
        long requiredFound =
                matches.stream().filter(match -> match.column().required()).count();
        long contents = head.heads().stream().filter(Head::namesContent).count();
        double coverage = contents == 0 ? 0 : (double) telling.size() / contents;
        double score = found
                - REQUIRED_WEIGHT * (required - requiredFound)
                + COVERAGE_WEIGHT * coverage
                + TITLE_WEIGHT * titleLikeness(sample, head, book)
                - DEPTH_COST * head.depth();
        return new Fit(sample, head, book, matches, score);
    }

    private static List<List<Cell>> cells(SheetSample sample, HeadRows head) {
        List<SheetRow> data =
                sample.rows().subList(head.last() + 1, sample.rows().size());
        List<List<Cell>> cells = new ArrayList<>();
        for (int column = 0; column < head.heads().size(); column++) {
            int index = column;
            cells.add(data.stream().map(row -> row.cell(index)).toList());
        }
        return cells;
    }

    /** The share of the book's name, taken two characters at a time, that title, sheet and file name contain. */
    private double titleLikeness(SheetSample sample, HeadRows head, ImportTarget book) {
        String title = HeadText.same(String.join("", titles(sample, head)));
        String name = HeadText.same(book.name());
        long found = 0;
        for (int i = 0; i + 2 <= name.length(); i++) {
            found += title.contains(name.substring(i, i + 2)) ? 1 : 0;
        }
        return name.length() < 2 ? 0 : (double) found / (name.length() - 1);
    }

    private List<String> titles(SheetSample sample, HeadRows head) {
        Stream<String> above = sample.rows().subList(0, head.first()).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isEmpty())
                .map(Cell::text);
        return Stream.concat(above, Stream.of(sample.sheet().name(), fileName)).toList();
    }

    private SheetLayout layout(Fit fit) {
        Map<Integer, Match> matches = new HashMap<>();
        fit.matches().forEach(match -> matches.put(match.index(), match));
        List<List<Cell>> cells = cells(fit.sample(), fit.head());
        List<String> titles = titles(fit.sample(), fit.head());
        BigDecimal moneyUnit = titles.stream()
                .map(HeadText::statedUnit)
                .filter(unit -> unit.compareTo(BigDecimal.ONE) != 0)
                .findFirst()
                .orElse(BigDecimal.ONE);
        List<FileColumn> columns = new ArrayList<>();
        for (int index = 0; index < fit.head().heads().size(); index++) {
            Head head = fit.head().heads().get(index);
            Match match = matches.get(index);
            if (!head.isEmpty() || match != null) {
                columns.add(column(index, head, match, cells.get(index)));
            }
        }
        StatedDay stated = StatedDay.in(titles);
        List<SheetRow> rows = fit.sample().rows();
        return new SheetLayout(
                fit.sample().sheet(),
                rows.get(fit.head().first()).number(),
                rows.get(fit.head().last()).number(),
                columns,
                stated.day(),
                stated.year(),
                moneyUnit);
    }

    private static FileColumn column(int index, Head head, @Nullable Match match, List<Cell> cells) {
        List<String> samples = cells.stream()
                .filter(cell -> !cell.isEmpty())
                .map(cell -> Sample.of(cell.text()))
                .distinct()
                .limit(SAMPLES)
                .toList();
        return new FileColumn(
                index,
                head.whole(),
                match == null ? null : match.column().key(),
                HeadText.unit(head.whole()),
                match == null ? MatchedBy.NOTHING : match.by(),
                samples);
    }
}
