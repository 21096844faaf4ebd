package org.unionledger.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of the log, the latest first.
 *
 * @param next the cursor of the page behind it; null on the last
 */
public record AuditPage(List<AuditLine> lines, @Nullable String next) {}
