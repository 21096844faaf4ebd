package org.unionledger.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;

class FormParserTests {

    private static final String FORM = """
            id: weekly
            name: 周报
            englishName: Weekly
            cycle: week
            senders: [community]
            due: reporting.week.days
            columns: [now, year, end]
            sections:
              - name: 组织
                englishName: Organization
                rows:
                  - {id: employers, indicator: org.employers}
                  - {id: unions, indicator: org.unions}
                  - {id: rate, name: 率, englishName: Rate, formula: 100 * unions / employers, unit: "%", decimals: 1}
                  - {id: visits, indicator: aid.visits, supplements: true}
                  - {id: spring, name: 春节, englishName: Spring, indicator: aid.visits, where: {occasion: 春节}, of: visits}
                  - {id: asked, name: 提请, englishName: Asked, unit: 件, supplements: true}
            checks:
              - {that: unions <= employers, message: 多了, englishMessage: more}
            """;

    private final FormParser parser = new FormParser(FormParserTests::indicator, "reporting.week.days"::equals);

    private static Optional<Indicator> indicator(IndicatorId id) {
        return switch (id.value()) {
            case "org.employers", "org.unions" -> Optional.of(indicator(id, IndicatorKind.STOCK, null));
            case "aid.visits" -> Optional.of(indicator(id, IndicatorKind.FLOW, null));
            case "org.rate" -> Optional.of(indicator(id, IndicatorKind.FORMULA, "org.unions / org.employers"));
            default -> Optional.empty();
        };
    }

    private static Indicator indicator(IndicatorId id, IndicatorKind kind, String formula) {
        return new Indicator(id, "名 " + id, "name", "次", 0, kind, "org", List.of("occasion"), "", null, formula);
    }

    private Row row(String id) {
        return parser.parse(FORM).find(id).orElseThrow();
    }

    @Test
    void what_a_row_does_not_say_is_said_by_its_indicator() {
        assertThat(row("visits").name()).isEqualTo("名 aid.visits");
        assertThat(row("visits").unit()).isEqualTo("次");
        assertThat(row("spring").where().values()).containsEntry("occasion", "春节");
        assertThat(parser.parse(FORM).rows().map(Row::number)).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void what_is_made_of_balances_only_is_a_balance_and_stands_at_the_end() {
        Form form = parser.parse(FORM);

        assertThat(row("rate").balance()).isTrue();
        assertThat(form.current(row("rate"))).isEqualTo(Column.END);
        assertThat(form.has(row("rate"), Column.NOW)).isFalse();
        assertThat(form.current(row("visits"))).isEqualTo(Column.NOW);
        assertThat(form.has(row("visits"), Column.END)).isFalse();
        assertThat(form.has(row("employers"), Column.YEAR)).isFalse();
    }

    @Test
    void without_a_column_for_the_end_a_balance_stands_in_the_period() {
        Form form = parser.parse(FORM.replace("[now, year, end]", "[now, year]"));

        assertThat(form.current(form.find("employers").orElseThrow())).isEqualTo(Column.NOW);
    }

    @Test
    void supplements_go_into_counted_cells_of_rows_that_take_them() {
        Form form = parser.parse(FORM);

        assertThat(form.isSupplemented(new Cell("visits", Column.NOW))).isTrue();
        assertThat(form.isSupplemented(new Cell("visits", Column.YEAR))).isTrue();
        assertThat(form.isSupplemented(new Cell("visits", Column.END))).isFalse();
        assertThat(form.isSupplemented(new Cell("employers", Column.END))).isFalse();
        assertThat(form.isSupplemented(new Cell("nothing", Column.NOW))).isFalse();
    }

    @Test
    void a_part_is_checked_against_its_whole_without_being_told_to() {
        assertThat(parser.parse(FORM).checks().stream().map(Check::text))
                .containsExactly("spring <= visits", "unions <= employers");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            id: weekly              | id: Weekly!             | id: must be lower-case
            cycle: week             | cycle: fortnight        | cycle: must be week, month, quarter, half or year: fortnight
            [community]             | [village]               | there is no level of unions village
            [community]             | []                      | senders: must be given
            reporting.week.days     | reporting.never.days    | due: there is no parameter reporting.never.days
            [now, year, end]        | [now, soon]             | columns: must be now, year, end, before, change or rate: soon
            [now, year, end]        | [year]                  | columns: must have now
            [now, year, end]        | [now, year, year]       | columns: names year twice
            org.employers           | org.castles             | there is no indicator org.castles
            org.employers           | org.rate                | org.rate is computed and does not add up over unions
            {occasion: 春节}        | {colour: 红}            | aid.visits does not divide by colour
            id: unions              | id: employers           | there is a row employers already
            unions / employers      | unions /                | is no arithmetic
            unions / employers      | castles / employers     | its formula names no row: castles
            unions / employers      | rate / employers        | its formula leads back to itself: rate → rate
            of: visits              | of: nothing             | there is no row nothing before it
            unions <= employers     | unions ~ employers      | must compare two sides
            unions <= employers     | unions <= castles       | there is no cell castles
            unions <= employers     | unions.year <= 3        | there is no cell unions.year
            unit: 件, supplements: true | unit: 件            | has an indicator, a formula, or supplements: true
            message: 多了           | message: ""             | checks[0].message: must be given
            name: 周报              | title: 周报             | line 2
            """)
    void what_is_wrong_is_said_with_its_place(String right, String wrong, String said) {
        assertThatThrownBy(() -> parser.parse(FORM.replace(right, wrong)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(said);
    }

    @Test
    void a_longer_circle_is_told_row_by_row() {
        String circle = FORM.replace(
                "  - {id: asked",
                "  - {id: one, name: 一, englishName: One, formula: two + 1, unit: 件}\n"
                        + "      - {id: two, name: 二, englishName: Two, formula: one + 1, unit: 件}\n"
                        + "      - {id: asked");

        assertThatThrownBy(() -> parser.parse(circle)).hasMessageContaining("one → two → one");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() ->
                        parser.parse(FORM.replace("cycle: week", "cycle: day").replace("org.unions", "org.x")))
                .hasMessageContaining("cycle: must be")
                .hasMessageContaining("there is no indicator org.x");
    }

    @Test
    void a_comment_makes_no_other_form() {
        assertThat(parser.isSame(FORM, "# 新的说明\n" + FORM)).isTrue();
        assertThat(parser.isSame(FORM, FORM.replace("周报", "工作周报"))).isFalse();
    }
}
