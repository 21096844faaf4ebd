package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalsTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"1, 一", "9, 九", "10, 十", "11, 十一", "19, 十九", "20, 二十", "21, 二十一", "99, 九十九"})
    void numbers_are_written_in_chinese(int number, String chinese) {
        assertThat(Ordinals.chinese(number)).isEqualTo(chinese);
    }

    @ParameterizedTest(name = "level {0}: {1}")
    @CsvSource({"1, 二、", "2, （二）", "3, 2.", "4, （2）"})
    void headings_are_numbered_by_level(int level, String heading) {
        assertThat(Ordinals.heading(level, 2)).isEqualTo(heading);
    }

    @Test
    void there_is_no_fifth_level_and_no_hundredth_heading() {
        assertThatThrownBy(() -> Ordinals.heading(5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ordinals.chinese(100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ordinals.chinese(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
