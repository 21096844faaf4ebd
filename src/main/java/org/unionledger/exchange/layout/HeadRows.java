package org.unionledger.exchange.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.unionledger.exchange.sheet.Cell;
import org.unionledger.exchange.sheet.SheetRow;

/**
 * One to three rows of a sample taken for its head.
 *
 * @param first index in the sample
 * @param last  index in the sample, inclusive
 * @param heads one for each column of the sheet, from the left
 */
record HeadRows(int first, int last, List<Head> heads) {

    /**
     * The words over one column.
     *
     * @param own        the lowest words over it
     * @param whole      all the words over it from top to bottom, those of groups included; the same in a plain head
     * @param ownForms   forms under which {@code own} may be known; none for a running number
     * @param wholeForms forms under which {@code whole} may be known
     */
    record Head(String own, String whole, Set<String> ownForms, Set<String> wholeForms) {

        static Head of(String own, String whole) {
            Set<String> ownForms = HeadText.isNoContent(own) ? Set.of() : HeadText.forms(own);
            return new Head(own, whole, ownForms, own.equals(whole) ? ownForms : HeadText.forms(whole));
        }

        boolean isEmpty() {
            return own.isEmpty();
        }

        /** Whether it names something to import; a running number does not. */
        boolean namesContent() {
            return !ownForms.isEmpty();
        }
    }

    private static final int DEEPEST = 3;
    private static final int LAST_START = 30;
    private static final int LONGEST_HEAD = 60;

    /** Every run of rows that could be a head, plain ones first. */
    static List<HeadRows> candidates(SheetSample sample) {
        List<HeadRows> candidates = new ArrayList<>();
        for (int depth = 1; depth <= DEEPEST; depth++) {
            for (int first = 0; first < Math.min(LAST_START, sample.rows().size() - depth + 1); first++) {
                if (couldBeHead(sample.rows().get(first + depth - 1))) {
                    candidates.add(at(sample, first, first + depth - 1));
                }
            }
        }
        return candidates;
    }

    private static boolean couldBeHead(SheetRow row) {
        long texts = row.cells().stream()
                .filter(cell -> cell.type() == Cell.Type.TEXT)
                .count();
        return texts >= 2
                && texts * 2 > row.filled()
                && row.cells().stream()
                        .noneMatch(cell -> cell.text().length() > LONGEST_HEAD || cell.type() == Cell.Type.DAY);
    }

    static HeadRows at(SheetSample sample, int first, int last) {
        List<Head> heads = new ArrayList<>();
        String[] groups = new String[last - first];
        Arrays.fill(groups, "");
        for (int column = 0; column < sample.width(); column++) {
            heads.add(head(sample, first, last, column, groups));
        }
        return new HeadRows(first, last, heads);
    }

    /** A group's words stand over its first column only and hold for those after it that have words of their own. */
    private static Head head(SheetSample sample, int first, int last, int column, String[] groups) {
        String own = "";
        StringBuilder whole = new StringBuilder();
        String lowest = text(sample, last, column);
        for (int row = first; row < last; row++) {
            String text = text(sample, row, column);
            if (!text.isEmpty()) {
                groups[row - first] = text;
                own = text;
            }
            String over = lowest.isEmpty() ? text : groups[row - first];
            whole.append(whole.toString().endsWith(over) ? "" : over);
        }
        own = lowest.isEmpty() ? own : lowest;
        whole.append(whole.toString().endsWith(lowest) ? "" : lowest);
        return Head.of(own, whole.toString());
    }

    private static String text(SheetSample sample, int row, int column) {
        Cell cell = sample.rows().get(row).cell(column);
        return cell.type() == Cell.Type.TEXT ? cell.text().strip() : "";
    }

    int depth() {
        return last - first + 1;
    }
}
