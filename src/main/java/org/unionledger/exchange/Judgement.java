package org.unionledger.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unionledger.exchange.layout.FileLayout;
import org.unionledger.exchange.sheet.Workbook;
import org.unionledger.work.Progress;

/**
 * What becomes of every row of a file: good, merged or refused, by its cells and by its book.
 *
 * @param rows    data rows in all: {@code good + merged + refused}
 * @param good    what the book would take
 * @param late    how many of these fall on closed days
 * @param notable rows there is something to say about, in the order of the file
 */
record Judgement(int rows, List<ImportRow> good, int late, int merged, int refused, List<JudgedRow> notable) {

    private static final int ROWS_BETWEEN_LOOKS = 256;

    /**
     * @param expected rows there were the last time; 0 the first time
     * @throws Progress.Cancelled if somebody asked to stop
     */
    static Judgement of(
            Workbook workbook,
            FileLayout layout,
            ImportTarget book,
            ImportContext context,
            int expected,
            Progress progress) {
        List<ReadRow> read = new ArrayList<>();
        TableReader reader = new TableReader(layout, book, context.today());
        reader.read(workbook, row -> {
            read.add(row);
            if (read.size() % ROWS_BETWEEN_LOOKS == 0) {
                look(progress, read.size(), expected);
            }
        });
        look(progress, read.size(), expected);
        List<ImportRow> understood = read.stream()
                .filter(row -> row.problems().isEmpty())
                .map(ReadRow::row)
                .toList();
        List<Verdict> verdicts = book.judge(context, understood);
        if (verdicts.size() != understood.size()) {
            throw new IllegalStateException(book.id() + " judged " + verdicts.size() + " rows of " + understood.size());
        }
        look(progress, read.size(), expected);
        Sorting sorting = new Sorting(read, verdicts, reader.skipped());
        sorting.sort();
        return sorting.judgement(book.late(context, sorting.good));
    }

    private static void look(Progress progress, int rows, int expected) {
        progress.at(rows, expected);
        if (progress.isCancelled()) {
            throw new Progress.Cancelled();
        }
    }

    int booked() {
        return good.size();
    }

    /** Sorts rows by their verdicts. */
    private static final class Sorting {

        private final List<ReadRow> read;
        private final List<Verdict> verdicts;
        private final List<ImportRow> good = new ArrayList<>();
        private final List<JudgedRow> notable = new ArrayList<>();
        private int merged;
        private int refused;

        Sorting(List<ReadRow> read, List<Verdict> verdicts, List<SkippedRow> skipped) {
            this.read = read;
            this.verdicts = verdicts;
            skipped.forEach(row -> note(
                    row.sheet(),
                    row.number(),
                    JudgedRow.Kind.SKIPPED,
                    List.of(new Problem("", ChineseWords.of("exchange.row." + row.kind()) + "：" + row.text()))));
        }

        void sort() {
            int next = 0;
            for (ReadRow row : read) {
                if (row.problems().isEmpty()) {
                    sort(row, verdicts.get(next++));
                } else {
                    refused++;
                    note(row, JudgedRow.Kind.REFUSED, row.problems());
                }
            }
        }

        Judgement judgement(int late) {
            return new Judgement(read.size(), good, late, merged, refused, inOrder());
        }

        private void sort(ReadRow row, Verdict verdict) {
            if (verdict instanceof Verdict.Refused no) {
                refused++;
                note(row, JudgedRow.Kind.REFUSED, no.problems());
            } else if (verdict instanceof Verdict.Merged into) {
                merged++;
                note(row, JudgedRow.Kind.MERGED, List.of(new Problem("", into.reason())));
            } else if (verdict instanceof Verdict.Good yes) {
                good.add(row.row());
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
