package org.unionledger.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * Which union led another, and when (隶属关系).
 *
 * @param parentName null at the root of the book
 * @param from       null for the first placement, which has no beginning
 * @param until      exclusive; null while it lasts
 */
public record Placement(
        @Nullable OrganizationId parent,
        @Nullable String parentName,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Standing standing) {

    Placement(
            @Nullable OrganizationId parent,
            @Nullable String parentName,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        this(parent, parentName, from, until, Standing.OPEN);
    }
}
