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
}
