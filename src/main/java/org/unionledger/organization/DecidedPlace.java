package org.unionledger.organization;

import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * What a decision makes of one union.
 *
 * @param parent   null where it stays
 * @param standing null where it remains what it is
 */
record DecidedPlace(
        OrganizationId union,
        @Nullable OrganizationId parent,
        @Nullable Standing standing) {

    static DecidedPlace below(OrganizationId union, OrganizationId parent) {
        return new DecidedPlace(union, parent, null);
    }
}
