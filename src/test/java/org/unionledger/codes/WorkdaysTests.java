package org.unionledger.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdaysTests {

    /** 春节 2026 is from Sunday 15 to Monday 23 February. */
    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource({
        "2026-03-02, 0, 2026-03-02",
        "2026-03-02, 1, 2026-03-03",
        "2026-03-06, 1, 2026-03-09",
        "2026-03-06, 5, 2026-03-13",
        "2026-03-06, 6, 2026-03-16",
        "2026-02-13, 2, 2026-02-24",
    })
    void the_day_itself_is_not_counted_nor_is_any_on_which_nobody_works(LocalDate day, int many, LocalDate last) {
        // 14 February is a Saturday worked instead, as announced
        assertThat(new Workdays().after(day, many)).isEqualTo(last);
    }
}
