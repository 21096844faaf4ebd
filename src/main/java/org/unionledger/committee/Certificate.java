package org.unionledger.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * A certificate of a union (证).
 *
 * @param endedOn the day the next one of its kind was issued; null while it is the latest
 */
public record Certificate(
        long id,
        OrganizationId union,
        CertificateEntry entry,
        @Nullable LocalDate endedOn,
        int version) {}
