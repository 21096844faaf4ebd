package org.unionledger.statistics.pivot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.server.ResponseStatusException;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Standpoint;

class PivotParametersTests {

    private static final QuestionReader READER = new QuestionReader(
            new Standpoint(new OrganizationId(7), "青山街道总工会", 2024),
            List.of(new IndicatorId("member.total")),
            LocalDate.parse("2025-03-08"),
            Month.SEPTEMBER);

    @Test
    void what_is_written_is_read_again_whatever_signs_a_value_has() {
        PivotParameters asked = PivotParameters.of(
                        "indicator=aid.visits.money&indicator=aid.visits.times&recent=this_month")
                .with("order", "春节 & “端午”+{x}=%");

        PivotParameters again = PivotParameters.of(asked.text());

        assertThat(again).isEqualTo(asked);
        assertThat(again.first("order")).isEqualTo("春节 & “端午”+{x}=%");
    }

    @Test
    void nothing_but_what_it_knows_is_kept_and_no_page() {
        assertThat(PivotParameters.of("lang=en&rows=TIME&page=3&evil=1&kind=").text())
                .isEqualTo("rows=TIME");
    }

    @Test
    void before_anything_is_chosen_it_is_the_unions_below_by_usual_indicators_in_the_year_looked_at() {
        PivotQuestion question = READER.question(PivotParameters.of(""));

        assertThat(question.rows()).isEqualTo(Dimension.UNIONS);
        assertThat(question.columns()).isEqualTo(Dimension.INDICATORS);
        assertThat(question.period()).isEqualTo(Period.year(2024));
        assertThat(question.union()).isEqualTo(new OrganizationId(7));
    }

    @Test
    void a_moving_period_goes_before_days_and_follows_today() {
        assertThat(READER.question(PivotParameters.of("recent=year_to_date&from=2020-01-01"))
                        .period())
                .isEqualTo(new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-03-08")));
    }

    @ParameterizedTest(name = "{0} across {0} is {1}")
    @CsvSource({"INDICATORS, TIME", "UNIONS, INDICATORS", "TIME, INDICATORS", "BREAKDOWN, INDICATORS"})
    void nothing_stands_on_both_sides(Dimension rows, Dimension columns) {
        assertThat(READER.question(PivotParameters.of("rows=%1$s&columns=%1$s".formatted(rows)))
                        .columns())
                .isEqualTo(columns);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows=SIDEWAYS",
                "from=yesterday",
                "recent=soon",
                "grain=HOUR",
                "level=moon",
                "top=many",
                "asOf=then",
                "chosen=x",
                "tell=ALL",
                "chart=PIE"
            })
    void nonsense_is_a_bad_request(String text) {
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> READER.question(PivotParameters.of(text)))
                .matches(refused -> refused.getStatusCode().value() == 400);
    }

    @Test
    void ordering_by_the_same_column_again_turns_it_round_and_once_more_back() {
        PivotParameters once = PivotParameters.of("page=4").orderedBy("whole");
        PivotParameters twice = once.orderedBy("whole");

        assertThat(once.text()).isEqualTo("order=whole");
        assertThat(READER.question(twice).order()).isEqualTo(new Order("whole", true));
        assertThat(twice.orderedBy("whole")).isEqualTo(once);
    }
}
