package org.unionledger.ledger.web;

import java.util.List;
import org.unionledger.ledger.declaration.Declaration;

/**
 * Quick entry: the block as it was pasted, and what would become of each of its rows.
 *
 * @param text     as pasted, nothing lost
 * @param expected the columns in the order they are taken when the block names none
 * @param late     how many of the good rows fall on closed days
 * @param problem  why nothing can be entered; empty when something can
 */
public record PasteView(
        Declaration ledger,
        String name,
        String text,
        String expected,
        List<String> heads,
        List<Line> lines,
        int good,
        int late,
        String problem) {

    /** @param outcome good, merged or refused */
    public record Line(int number, List<String> cells, String outcome, List<String> remarks) {}
}
