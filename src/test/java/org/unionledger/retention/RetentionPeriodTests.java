package org.unionledger.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionPeriodTests {

    @ParameterizedTest(name = "{0} {1} after {2} -> due on {3}")
    @CsvSource({
        "5, YEARS, 2021-03-08, 2026-03-08",
        "5, YEARS, 2020-02-29, 2025-02-28",
        "4, YEARS, 2020-02-29, 2024-02-29",
        "180, DAYS, 2025-09-01, 2026-02-28",
        "0, DAYS, 2025-09-01, 2025-09-01"
    })
    void what_is_kept_is_due_on_that_day_and_not_the_day_before(
            int number, RetentionPeriod.Unit unit, LocalDate ended, LocalDate due) {
        RetentionPeriod period = new RetentionPeriod(number, unit);

        assertThat(period.dueOn(ended)).isEqualTo(due);
        assertThat(period.lastDue(due)).isAfterOrEqualTo(ended);
        assertThat(period.lastDue(due.minusDays(1))).isBefore(ended);
    }
}
