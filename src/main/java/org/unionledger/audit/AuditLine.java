package org.unionledger.audit;

import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * An entry of the log with what it is about.
 *
 * @param kind    of the record
 * @param subject its id
 * @param where   the union it lay at; null in entries that are older than this was kept
 */
public record AuditLine(
        long id, String kind, long subject, @Nullable OrganizationId where, AuditEntry entry) {

    AuditLine with(AuditEntry other) {
        return new AuditLine(id, kind, subject, where, other);
    }
}
