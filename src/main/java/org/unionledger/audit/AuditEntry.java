package org.unionledger.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param action a word such as {@code created}, {@code changed}, {@code voided}, {@code revealed}; label {@code audit.action.<word>}
 * @param before the changed values as they were, by field; empty when there were none
 * @param after  the same fields as they are now; protected values are never written here in clear
 */
public record AuditEntry(
        Instant at,
        String login,
        String action,
        @Nullable String reason,
        Map<String, String> before,
        Map<String, String> after) {}
