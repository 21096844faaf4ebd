package org.unionledger.organization;

import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * A union as it is placed on some day.
 *
 * @param parent        null at the root of the book
 * @param shutSometime  whether it is closed or merged on that day or a later one
 * @param changesLater  whether something is decided about its place for a later day
 */
record Placed(
        OrganizationId id,
        String name,
        OrganizationKind kind,
        @Nullable OrganizationId parent,
        @Nullable String parentName,
        Standing standing,
        boolean shutSometime,
        boolean changesLater) {}
