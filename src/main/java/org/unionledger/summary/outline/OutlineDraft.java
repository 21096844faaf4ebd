package org.unionledger.summary.outline;

import java.time.Instant;

/**
 * An outline that is being changed and not yet in use.
 *
 * @param edition raised with every change; 0 before the first
 */
public record OutlineDraft(String code, String content, int edition, String changedBy, Instant changedAt) {}
