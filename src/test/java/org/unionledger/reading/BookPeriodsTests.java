package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookPeriodsTests {

    @ParameterizedTest
    @CsvSource({
        "2023年, 2023-01-01, 2023-12-31",
        "2023年上半年, 2023-01-01, 2023-06-30",
        "2023年下半年, 2023-07-01, 2023-12-31",
        "2023年第三季度, 2023-07-01, 2023-09-30",
        "2023年2月, 2023-02-01, 2023-02-28",
        "2023年1-10月, 2023-01-01, 2023-10-31",
        "2022—2023学年, 2022-09-01, 2023-08-31"
    })
    void the_words_of_a_period_have_days(String words, String from, String to) {
        assertThat(BookPeriods.of(words)).hasValueSatisfying(period -> {
            assertThat(period.from()).isEqualTo(from);
            assertThat(period.to()).isEqualTo(to);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20xx年", "上半年", "2023年13月", "2023年9-3月"})
    void what_names_no_days_has_none(String words) {
        assertThat(BookPeriods.of(words)).isEmpty();
    }
}
