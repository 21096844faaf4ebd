package org.unionledger.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.EmployerId;
import org.unionledger.membership.Leaving;
import org.unionledger.membership.MemberEntry;

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
        String education,
        String politicalStatus,
        String ethnicGroup,
        boolean migrant,
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
                person.identity(),
                phone,
                ethnicGroup,
                politicalStatus,
                education,
                migrant,
                at,
                joinedOn);
    }
}
