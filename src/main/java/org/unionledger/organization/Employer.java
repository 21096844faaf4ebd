package org.unionledger.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;

/**
 * An employer as it stands in the register.
 *
 * @param entry         {@code community} is where it lies today
 * @param communityName of that union
 * @param union         its own union; null while there is none
 * @param knownOn       the day its first file or entry spoke of
 * @param version       counts the changes, from 1
 * @param ending        how and when it left the register, or will; null while neither is known
 * @param importId      the import it came with; null when it was entered by hand
 */
public record Employer(
        EmployerId id,
        EmployerEntry entry,
        String communityName,
        @Nullable OrganizationId union,
        LocalDate knownOn,
        int version,
        @Nullable Ending ending,
        @Nullable Long importId) {

    /** Whether it is no longer there on a day; an ending may be announced for a day to come. */
    public boolean hasEnded(LocalDate day) {
        return ending != null && !ending.on().isAfter(day);
    }

    /** The union its figures are posted at. */
    public OrganizationId seat() {
        return union == null ? entry.community() : union;
    }
}
