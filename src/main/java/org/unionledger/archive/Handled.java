package org.unionledger.archive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken with a paper received.
 *
 * @param assignee who is to see to it; empty but for an instruction
 * @param dueOn    until when, inclusive; null but for an instruction
 */
public record Handled(
        HandlingStep step,
        String words,
        String assignee,
        @Nullable LocalDate dueOn,
        String by,
        Instant at) {}
