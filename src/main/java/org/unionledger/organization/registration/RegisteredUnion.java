package org.unionledger.organization.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.OrganizationKind;

/**
 * A union with what it has declared, and what the tree and the register of employers tell of it.
 *
 * @param code     its own credit code
 * @param parent   the name of its leading union; null at the root
 * @param employer its own; null where it has none
 */
public record RegisteredUnion(
        OrganizationId id,
        String name,
        OrganizationKind kind,
        @Nullable String code,
        @Nullable LocalDate foundedOn,
        @Nullable String parent,
        @Nullable OwnEmployer employer,
        Registration registration) {

    /**
     * @param form code of the way it was organised; null when it is not known
     * @param phone of the chair, masked
     */
    public record OwnEmployer(
            String name,
            @Nullable String creditCode,
            @Nullable String unitKind,
            @Nullable String industry,
            @Nullable String form,
            @Nullable String chair,
            @Nullable String phone,
            Headcount headcount) {}
}
