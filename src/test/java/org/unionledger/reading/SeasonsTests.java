package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.figures.Period;

class SeasonsTests {

    private static ReadFigure figure(String sentence, String text) {
        return new ReadFigure(
                0,
                0,
                text,
                sentence,
                BigDecimal.TEN,
                null,
                "人次",
                false,
                "职工",
                "2024年",
                Role.RESULT,
                "aid.visits.person_times");
    }

    @ParameterizedTest(name = "{0}: {1} of {2} to {3}")
    @CsvSource(delimiter = '|', textBlock = """
            元旦、春节期间走访慰问职工120人次，发放慰问金6万元 | 120人次 | 2024-01-01 | 2024-02-29
            元旦、春节期间走访慰问职工120人次，发放慰问金6万元 | 6万元   | 2024-01-01 | 2024-02-29
            高温期间走访慰问职工120人次                   | 120人次 | 2024-06-01 | 2024-09-30
            春节走访职工30人次，国庆走访职工120人次           | 120人次 | 2024-10-01 | 2024-10-07
            春节走访职工30人次，全年走访慰问职工120人次        | 120人次 | 2024-01-01 | 2024-12-31
            春节、中秋、国庆期间走访慰问职工120人次            | 120人次 | 2024-01-01 | 2024-12-31
            走访慰问职工120人次，其中春节30人次              | 120人次 | 2024-01-01 | 2024-12-31
            春节走访慰问120人次，端午走访慰问120人次          | 120人次 | 2024-01-01 | 2024-12-31
            """)
    void what_a_sentence_tells_of_a_season_is_of_its_days(String sentence, String text, String from, String to) {
        assertThat(Seasons.narrowed(figure(sentence, text), Period.year(2024)))
                .isEqualTo(new Period(LocalDate.parse(from), LocalDate.parse(to)));
    }

    @ParameterizedTest
    @CsvSource("春节期间走访慰问职工120人次, 120人次")
    void a_season_outside_the_time_told_is_not_meant(String sentence, String text) {
        assertThat(Seasons.narrowed(figure(sentence, text), Period.half(2024, 2)))
                .isEqualTo(Period.half(2024, 2));
    }
}
