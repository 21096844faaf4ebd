package org.unionledger.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change to be written into the log.
 *
 * @param reason  会籍变化原因, code of its list; null when none is given
 * @param warning code of the advice that was not followed; null when there is none
 */
record NewChange(
        ChangeKind kind,
        LocalDate on,
        @Nullable String reason,
        String note,
        @Nullable String warning) {

    static NewChange of(ChangeKind kind, LocalDate on) {
        return new NewChange(kind, on, null, "", null);
    }

    /** Of a change that ends a membership. @throws IllegalArgumentException of another */
    Leaving leaving() {
        return new Leaving(on, Leaving.How.valueOf(kind.name()));
    }

    NewChange warned(String code) {
        return new NewChange(kind, on, reason, note, code);
    }
}
