package org.unionledger.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * A union as it stands today (工会组织).
 *
 * @param parent    the leading union; null at the root of the book
 * @param code      the union's own credit code; null when it has none yet
 * @param foundedOn 建会日期, to come while it is being prepared (筹建); null when the files do not say
 * @param standing  a closed union lies where it lay when it was closed
 */
public record Organization(
        OrganizationId id,
        String name,
        OrganizationKind kind,
        @Nullable OrganizationId parent,
        @Nullable String code,
        @Nullable LocalDate foundedOn,
        Standing standing) {

    public Organization(
            OrganizationId id,
            String name,
            OrganizationKind kind,
            @Nullable OrganizationId parent,
            @Nullable String code,
            @Nullable LocalDate foundedOn) {
        this(id, name, kind, parent, code, foundedOn, Standing.OPEN);
    }

    /** Whether it is set up for a day to come. */
    public boolean isPreparing(LocalDate today) {
        return foundedOn != null && foundedOn.isAfter(today) && standing == Standing.OPEN;
    }
}
