package org.unionledger.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.protection.Mask;

/**
 * One membership with its person, as the register has it.
 *
 * @param id      of the membership
 * @param seat    the union it counts for
 * @param knownOn the day it counts from where the joining day is not known
 * @param employerName empty where there is no employer
 * @param keepings when it was only kept (保留会籍), in their order
 * @param leaving null while it lasts
 * @param version raised by every change
 */
public record Member(
        long id,
        MemberEntry entry,
        String employerName,
        OrganizationId seat,
        LocalDate knownOn,
        List<Keeping> keepings,
        @Nullable Leaving leaving,
        int version,
        @Nullable Long importId) {

    public String maskedIdentity() {
        return entry.maskedIdentity();
    }

    /** Empty when there is none. */
    public String maskedPhone() {
        String phone = entry.phone();
        return phone == null ? "" : Mask.phone(phone);
    }

    /** Whether it lasts and is only kept at present: no dues, no vote (MEM-04, MEM-05). */
    public boolean isKept() {
        return leaving == null
                && !keepings.isEmpty()
                && keepings.get(keepings.size() - 1).until() == null;
    }

    /** The same when this has become of it. */
    Member after(NewChange change) {
        List<Keeping> told = new ArrayList<>(keepings);
        if (change.kind() == ChangeKind.KEPT) {
            told.add(new Keeping(change.on(), null));
        } else if (change.kind() == ChangeKind.RESUMED) {
            Keeping last = told.remove(told.size() - 1);
            told.add(new Keeping(last.from(), change.on()));
        }
        Leaving left = change.kind().endsIt() ? change.leaving() : leaving;
        return new Member(id, entry, employerName, seat, knownOn, told, left, version, importId);
    }

    /** Whether both lasted on some day; one ends before the day on which it no longer counts. */
    boolean overlaps(Member other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Member other) {
        return other.leaving == null || since().isBefore(other.leaving.on());
    }

    /** The first day it counts. */
    public LocalDate since() {
        return entry.joinedOn() == null ? knownOn : entry.joinedOn();
    }
}
