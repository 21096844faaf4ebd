package org.unionledger.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Values;

/**
 * One entry of a register (台账记录).
 *
 * @param version      the version of the declaration it was last written under
 * @param organization whose entry it is
 * @param home         the union whose book it was entered into
 * @param employer     the employer it names, when that is in the book
 * @param number       as its declaration writes it by {@link Declaration#numbered}; null in a register without numbers
 * @param state        how far it has come; null for registers without states
 * @param importId     null when it was entered by hand
 * @param voiding      null while it stands
 */
public record Entry(
        long id,
        String ledger,
        int version,
        OrganizationId organization,
        OrganizationId home,
        @Nullable EmployerId employer,
        LocalDate day,
        Values values,
        @Nullable EntryNumber number,
        @Nullable String state,
        boolean highlight,
        @Nullable Long importId,
        Instant createdAt,
        String createdBy,
        @Nullable Voiding voiding) {

    /** That an entry no longer counts (作废): when, by whom, and why. */
    public record Voiding(Instant at, String by, String reason) {}

    public boolean isVoided() {
        return voiding != null;
    }
}
