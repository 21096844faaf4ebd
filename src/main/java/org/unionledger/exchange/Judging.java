package org.unionledger.exchange;

import java.util.List;

/** Judges the rows of one file by the rules, by each other and by the book; writes nothing. */
@FunctionalInterface
public interface Judging {

    /**
     * Judges the next rows. What earlier calls were given counts as rows of the same file.
     *
     * @return one verdict for each row, in the same order
     */
    List<Verdict> judge(List<ImportRow> rows);

    /**
     * What booking takes in place of the rows judged last, in the same order: with what was found out while they were judged, if
     * it is of use there.
     */
    default List<ImportRow> made(List<ImportRow> judged) {
        return judged;
    }
}
