package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureWordsTests {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"136户, 户", "60余户, 户", "1.25万元, 元", "30—40人次, 人次", "十二家, 家", "76.5%, %", "12, ''"})
    void the_measure_word_of_a_figure_as_it_is_written(String figure, String word) {
        assertThat(MeasureWords.of(figure)).isEqualTo(word);
    }

    @ParameterizedTest(name = "{0} and {1}: alike {2}")
    @CsvSource({
        "户, 户, true",
        "名, 人, true",
        "场, 次, true",
        "个, 家, true",
        "个, 项, true",
        "起, 件, true",
        "户, 人次, false",
        "人, 人次, false",
        "次, 人次, false",
        "户, 人, false",
        "家, 件, false",
        "亩, 平方米, false",
        "天, 小时, false",
        "美元, 元, false",
        "%, 人, false",
        "节, 节, true",
        "杆, 件, false"
    })
    void what_is_counted_alike_is_the_same_number_of_the_same(String one, String other, boolean alike) {
        assertThat(MeasureWords.areAlike(one, other)).isEqualTo(alike);
        assertThat(MeasureWords.areAlike(other, one)).isEqualTo(alike);
    }
}
