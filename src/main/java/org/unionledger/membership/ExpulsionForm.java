package org.unionledger.membership;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps of expelling a member as typed; a field that was not sent is empty. */
public record ExpulsionForm(
        @Nullable String grounds,
        @Nullable LocalDate discussedOn,
        @Nullable LocalDate decidedOn,
        @Nullable String decision,
        @Nullable LocalDate filedOn,
        @Nullable String filedWith) {

    Expulsion expulsion() {
        return new Expulsion(
                Objects.requireNonNullElse(grounds, ""),
                discussedOn,
                decidedOn,
                Objects.requireNonNullElse(decision, "").strip(),
                filedOn,
                Objects.requireNonNullElse(filedWith, "").strip());
    }
}
