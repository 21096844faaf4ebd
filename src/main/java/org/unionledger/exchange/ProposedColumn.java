package org.unionledger.exchange;

import java.util.List;

/**
 * A column of a table as a register might have it.
 *
 * @param head   its words without unit
 * @param sort   what its cells speak for
 * @param words  of a choice, each once, the most frequent first
 * @param filled whether every row has it
 */
public record ProposedColumn(String head, Sort sort, List<String> words, boolean filled) {

    /** What the cells of a column hold, by their looks and the words over them. */
    public enum Sort {
        TEXT,
        LONG_TEXT,
        COUNT,
        MONEY,
        DAY,
        CHOICE,
        PERSON,
        PHONE,
        EMPLOYER,
        UNION,
        /** Numbers of identity or bank cards: a register keeps none of these. */
        SECRET
    }
}
