package org.unionledger.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.ledger.declaration.Values;

/**
 * An entry of a register.
 *
 * @param values       as they are right
 * @param firstWritten as they were written down at first; null when they were right from the start
 * @param twice        it was entered a second time, which had to be voided
 */
record InventedEntry(LocalDate day, Values values, @Nullable Values firstWritten, boolean twice) {

    static InventedEntry of(LocalDate day, Values values) {
        return new InventedEntry(day, values, null, false);
    }

    Values first() {
        return firstWritten == null ? values : firstWritten;
    }

    InventedEntry firstWritten(Values wrong) {
        return new InventedEntry(day, values, wrong, twice);
    }

    InventedEntry enteredTwice() {
        return new InventedEntry(day, values, firstWritten, true);
    }
}
