package org.unionledger.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
 * @param dueOn        by which day it is to be closed, {@link ClosingDays#NO_DAY} for no day; null when it is closed or need not be
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
        @Nullable LocalDate dueOn,
        @Nullable Long importId,
        Instant createdAt,
        String createdBy,
        @Nullable Voiding voiding) {

    /** That an entry no longer counts (作废): when, by whom, and why. */
    public record Voiding(Instant at, String by, String reason) {}

    /** Whether it is to be closed (办结) and is not. */
    public boolean isPending() {
        return dueOn != null && !isVoided();
    }

    /** The last day on which it is closed in time; empty when it is closed, or is to be closed by no day. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(dueOn).filter(day -> isPending() && !day.equals(ClosingDays.NO_DAY));
    }

    public boolean isVoided() {
        return voiding != null;
    }
}
