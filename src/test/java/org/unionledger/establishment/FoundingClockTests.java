package org.unionledger.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundingClockTests {

    @ParameterizedTest(name = "opened {0}, {1} months -> by {2}, fee from {3}")
    @CsvSource({
        "2024-03-15, 6, 2024-09-15, 2024-10-01",
        "2024-03-15, 12, 2025-03-15, 2025-04-01",
        "2024-03-01, 12, 2025-03-01, 2025-04-01",
        "2024-03-31, 6, 2024-09-30, 2024-10-01",
        "2024-02-29, 12, 2025-02-28, 2025-03-01",
        "2024-12-31, 12, 2025-12-31, 2026-01-01",
    })
    void months_end_on_the_same_day_and_the_fee_begins_with_the_next_month(
            LocalDate opened, int months, LocalDate lastDay, LocalDate feeFrom) {
        assertThat(FoundingClock.lastDay(opened, months)).isEqualTo(lastDay);
        assertThat(FoundingClock.feeFrom(opened, months)).isEqualTo(feeFrom);
    }
}
