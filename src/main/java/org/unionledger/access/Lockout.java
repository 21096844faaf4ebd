package org.unionledger.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an account is locked: after five failures in a row, for fifteen minutes.
 * Source: practice of graded protection (SEC-04, SEC-07 in docs/regulations.md), 待核实.
 */
final class Lockout {

    static final int FAILURES = 5;
    static final Duration TIME = Duration.ofMinutes(15);

    private Lockout() {}

    /** Until when an account is locked after this many failures in a row; null when it is not. */
    static @Nullable Instant until(int failures, Instant now) {
        return failures >= FAILURES ? now.plus(TIME) : null;
    }
}
