package org.unionledger.membership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * A member to be booked, and where.
 *
 * @param change  what became of it at once: only kept, or over by now; null as a rule
 * @param marks   of the entry; null where they have not been made yet
 */
record NewMember(
        MemberEntry entry,
        OrganizationId seat,
        LocalDate knownOn,
        @Nullable NewChange change,
        @Nullable Marks marks) {

    NewMember(MemberEntry entry, OrganizationId seat, LocalDate knownOn) {
        this(entry, seat, knownOn, null, null);
    }

    Member as(long id, @Nullable Long importId) {
        LocalDate kept = keptSince();
        List<Keeping> keepings = kept == null ? List.of() : List.of(new Keeping(kept, null));
        return new Member(id, entry, "", seat, knownOn, keepings, leaving(), 1, importId);
    }

    @Nullable
    LocalDate keptSince() {
        return change == null || change.kind().endsIt() ? null : change.on();
    }

    @Nullable
    Leaving leaving() {
        return change == null || !change.kind().endsIt() ? null : change.leaving();
    }
}
