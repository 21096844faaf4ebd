package org.unionledger.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.unionledger.exchange.layout.FileLayout;
import org.unionledger.exchange.sheet.Workbook;
import org.unionledger.work.Progress;

/**
 * What becomes of every row of a file: good, merged or refused, by its cells and by its book.
 *
 * @param rows    data rows in all: {@code booked + merged + refused}
 * @param booked  how many the book would take, or took
 * @param late    how many of these fall on closed days
 * @param notable rows there is something to say about, in the order of the file
 */
record Judgement(int rows, int booked, int late, int merged, int refused, List<JudgedRow> notable) {

    private static final int ROWS_OF_A_BATCH = 5_000;

    /** How many thousand rows may have been judged and not been taken. */
    private static final int JUDGED_AHEAD = 6;

    /**
     * @param seen     who sees the book as it is before the first row
     * @param expected rows there were the last time; 0 the first time
     * @param good     takes the good rows, in the order of the file and on the caller's thread
     * @throws Progress.Cancelled if somebody asked to stop
     */
    static Judgement of(
            Workbook workbook,
            FileLayout layout,
            ImportTarget book,
            ImportContext context,
            Seen seen,
            int expected,
            Progress progress,
            Consumer<List<ImportRow>> good) {
        Sorting sorting = new Sorting(book, context);
        TableReader reader = new TableReader(layout, book, context.today());
        Taking taking = new Taking(book, context, expected, progress, good);
        Consumer<Consumer<Sorted>> judging = hand -> {
            ReadAhead.each(each -> reader.read(workbook, each), rows -> ahead(book, context, rows), rows -> {
                rows.forEach(sorting::add);
                hand.accept(sorting.sorted());
            });
            sorting.sort();
            hand.accept(sorting.sorted());
        };
        if (book.isJudgedAhead() && seen == Seen.BY_ALL) {
            Ahead.each("import-judge", JUDGED_AHEAD, judging, taking::take);
        } else {
            judging.accept(taking::take);
        }
        return sorting.judgement(taking.late, reader.skipped());
    }

    /** Rows found good since the last time, and how many of all kinds there have been by now. */
    private record Sorted(int rows, List<ImportRow> good) {}

    /** What the caller's thread does with rows that were judged. */
    private static final class Taking {

        private final ImportTarget book;
        private final ImportContext context;
        private final int expected;
        private final Progress progress;
        private final Consumer<List<ImportRow>> taker;
        private int late;

        Taking(
                ImportTarget book,
                ImportContext context,
                int expected,
                Progress progress,
                Consumer<List<ImportRow>> taker) {
            this.book = book;
            this.context = context;
            this.expected = expected;
            this.progress = progress;
            this.taker = taker;
        }

        void take(Sorted sorted) {
            if (!sorted.good().isEmpty()) {
                late += book.late(context, sorted.good());
                taker.accept(sorted.good());
            }
            progress.at(sorted.rows(), expected);
            if (progress.isCancelled()) {
                throw new Progress.Cancelled();
            }
        }
    }

    private static List<ReadRow> ahead(ImportTarget book, ImportContext context, List<ReadRow> rows) {
        List<ImportRow> made =
                book.ahead(context, rows.stream().map(ReadRow::row).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(place -> rows.get(place).with(made.get(place)))
                .toList();
    }

    /** Has rows judged, batch by batch, and sorts them by their verdicts. */
    private static final class Sorting {

        private final ImportTarget book;
        private final Judging judging;
        private final int most;
        private final List<ReadRow> batch = new ArrayList<>();
        private final List<ImportRow> good = new ArrayList<>();
        private final List<JudgedRow> notable = new ArrayList<>();
        private int rows;
        private int booked;
        private int merged;
        private int refused;

        Sorting(ImportTarget book, ImportContext context) {
            this.book = book;
            this.judging = book.judging(context);
            this.most = book.isTakenInBatches() ? ROWS_OF_A_BATCH : Integer.MAX_VALUE;
        }

        void add(ReadRow row) {
            rows++;
            batch.add(row);
            if (batch.size() == most) {
                sort();
            }
        }

        void sort() {
            List<ImportRow> understood = batch.stream()
                    .filter(row -> row.problems().isEmpty())
                    .map(ReadRow::row)
                    .toList();
            List<Verdict> verdicts = judging.judge(understood);
            if (verdicts.size() != understood.size()) {
                throw new IllegalStateException(
                        book.id() + " judged " + verdicts.size() + " rows of " + understood.size());
            }
            List<ImportRow> made = judging.made(understood);
            int next = 0;
            for (ReadRow row : batch) {
                if (row.problems().isEmpty()) {
                    sort(row, made.get(next), verdicts.get(next));
                    next++;
                } else {
                    refused++;
                    note(row, JudgedRow.Kind.REFUSED, row.problems());
                }
            }
            batch.clear();
        }

        Sorted sorted() {
            List<ImportRow> found = List.copyOf(good);
            good.clear();
            booked += found.size();
            return new Sorted(rows, found);
        }

        private void sort(ReadRow row, ImportRow made, Verdict verdict) {
            if (verdict instanceof Verdict.Refused no) {
                refused++;
                note(row, JudgedRow.Kind.REFUSED, no.problems());
            } else if (verdict instanceof Verdict.Merged into) {
                merged++;
                note(row, JudgedRow.Kind.MERGED, List.of(new Problem("", into.reason())));
            } else if (verdict instanceof Verdict.Good yes) {
                good.add(made);
                List<Problem> warnings = new ArrayList<>(row.warnings());
                warnings.addAll(yes.warnings());
                if (!warnings.isEmpty()) {
                    note(row, JudgedRow.Kind.WARNED, warnings);
                }
            }
        }

        private void note(ReadRow row, JudgedRow.Kind kind, List<Problem> problems) {
            note(row.sheet(), row.row().number(), kind, problems);
        }

        private void note(int sheet, int number, JudgedRow.Kind kind, List<Problem> problems) {
            notable.add(new JudgedRow(0, sheet, number, kind, List.copyOf(problems)));
        }

        Judgement judgement(int late, List<SkippedRow> skipped) {
            skipped.forEach(row -> note(
                    row.sheet(),
                    row.number(),
                    JudgedRow.Kind.SKIPPED,
                    List.of(new Problem("", ChineseWords.of("exchange.row." + row.kind()) + "：" + row.text()))));
            return new Judgement(rows, booked, late, merged, refused, inOrder());
        }

        private List<JudgedRow> inOrder() {
            notable.sort(Comparator.comparingInt(JudgedRow::sheet).thenComparingInt(JudgedRow::number));
            List<JudgedRow> numbered = new ArrayList<>(notable.size());
            for (JudgedRow row : notable) {
                numbered.add(new JudgedRow(numbered.size() + 1, row.sheet(), row.number(), row.kind(), row.problems()));
            }
            return numbered;
        }
    }
}
