package org.unionledger.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.ledger.declaration.Chosen;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.Values;

/**
 * An entry of a register.
 *
 * @param values       as they are right
 * @param firstWritten as they were written down at first; null when they were right from the start
 * @param twice        it was entered a second time, which had to be voided
 * @param highlight    it is worth telling (亮点)
 */
record InventedEntry(LocalDate day, Values values, @Nullable Values firstWritten, boolean twice, boolean highlight) {

    static InventedEntry of(LocalDate day, Values values) {
        return new InventedEntry(day, values, null, false, false);
    }

    Values first() {
        return firstWritten == null ? values : firstWritten;
    }

    InventedEntry firstWritten(Values wrong) {
        return new InventedEntry(day, values, wrong, twice, highlight);
    }

    InventedEntry enteredTwice() {
        return new InventedEntry(day, values, firstWritten, true, highlight);
    }

    InventedEntry worthTelling() {
        return new InventedEntry(day, values, firstWritten, twice, true);
    }

    /** The same as its register has it: with its day in the field for it, and several choices apart. */
    InventedEntry under(Declaration declaration) {
        Values first = firstWritten == null ? null : under(declaration, firstWritten);
        return new InventedEntry(day, under(declaration, values), first, twice, highlight);
    }

    private Values under(Declaration declaration, Values told) {
        Values all = told.with(declaration.day(), day);
        for (Field field : declaration.fields()) {
            if (field.kind() == FieldKind.CHOICES && all.get(field.key()) instanceof String words) {
                all = all.with(field.key(), new Chosen(Chosen.wordsIn(words)));
            }
        }
        return all;
    }
}
