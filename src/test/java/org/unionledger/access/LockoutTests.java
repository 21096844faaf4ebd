package org.unionledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutTests {

    private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

    @Test
    void four_failures_do_not_lock() {
        assertThat(Lockout.until(4, NOW)).isNull();
    }

    @Test
    void five_failures_lock_for_a_quarter_of_an_hour() {
        assertThat(Lockout.until(5, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }
}
