package org.unionledger.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTests {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2025-03-08", " 2199-12-31 "})
    void a_day_is_read(String written) {
        assertThat(WrittenDay.read(written)).contains(LocalDate.parse(written.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "8.3.2025", "2025-02-29", "1899-12-31", "2200-01-01", "+999999999-12-31", "-0001-01-01"})
    void what_is_no_day_or_a_slip_is_not(String written) {
        assertThat(WrittenDay.read(written)).isEmpty();
    }
}
