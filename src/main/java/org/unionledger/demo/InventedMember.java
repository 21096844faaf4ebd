package org.unionledger.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.membership.Arrival;
import org.unionledger.membership.Leaving;
import org.unionledger.membership.MemberEntry;
import org.unionledger.membership.Traits;

/**
 * A member as known at the end of the second year.
 *
 * @param employer     its name
 * @param leaving      null while the membership lasts
 * @param misprint     the telephone number that was written down first; null when it was the right one
 * @param byMistake    should never have been registered
 */
record InventedMember(
        Person person,
        String employer,
        LocalDate joinedOn,
        Traits traits,
        @Nullable Leaving leaving,
        @Nullable String misprint,
        boolean byMistake) {

    MemberEntry firstEntry(EmployerId at) {
        return entry(at, misprint == null ? person.phone() : misprint);
    }

    MemberEntry entry(EmployerId at) {
        return entry(at, person.phone());
    }

    private MemberEntry entry(EmployerId at, String phone) {
        return new MemberEntry(
                person.name(),
                IdentityDocument.resident(person.identity()),
                person.identity().sex(),
                person.identity().birthDate(),
                phone,
                traits,
                at,
                null,
                Arrival.JOINED,
                joinedOn);
    }
}
