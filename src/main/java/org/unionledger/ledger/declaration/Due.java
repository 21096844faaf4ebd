package org.unionledger.ledger.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That entries of a register are to be closed (办结) by a day, and what is not closed is owed.
 *
 * @param day     date fields; the first that is filled in is the last day on which the entry is closed in time
 * @param after   how the day is reckoned where none of them is; null when it then has none
 * @param closing a date field; an entry in which it is filled in is closed, whatever its state. Null when only the state tells
 * @param when    which entries are to be closed at all
 * @param silent  whether something else tells what is owed of it: the day is only shown
 */
public record Due(
        List<String> day, @Nullable Term after, @Nullable String closing, Condition when, boolean silent) {

    /**
     * So many days after another; the day itself is not counted, the last one is in time.
     *
     * @param from      the date field it is counted from
     * @param days      null where a parameter says how many
     * @param parameter the parameter that says how many, 0 for no last day; null where {@code days} does
     * @param workdays  whether only days count on which people work (工作日)
     */
    public record Term(
            String from, @Nullable Integer days, @Nullable String parameter, boolean workdays) {}
}
