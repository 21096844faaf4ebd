package org.unionledger.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.reporting.form.Cell;
import org.unionledger.reporting.form.Check;
import org.unionledger.reporting.form.Form;
import org.unionledger.reporting.form.FormParser;

class ContentTests {

    private static final Form FORM = new FormParser(ContentTests::indicator, due -> true).parse("""
            id: test
            name: 试表
            englishName: Test
            cycle: month
            senders: [community]
            due: days
            columns: [now, year, end, before, change, rate]
            sections:
              - name: 甲
                englishName: A
                rows:
                  - {id: staff, indicator: staff.total}
                  - {id: cases, indicator: case.received, supplements: true}
                  - {id: settled, indicator: case.settled}
                  - {id: share, name: 率, englishName: Share, formula: 100 * settled / cases, unit: "%", decimals: 1}
                  - {id: each, name: 人均, englishName: Each, formula: cases / staff, unit: 件, decimals: 2}
                  - {id: asked, name: 提请, englishName: Asked, unit: 件, supplements: true}
            checks:
              - {that: settled <= cases, message: 结案多于受理, englishMessage: more settled}
              - {that: cases.year >= cases, message: 累计少于本月, englishMessage: fewer in the year}
              - {that: staff >= staff.last * 0.9, message: 比上月少, englishMessage: fewer than last, warning: true}
              - {that: share <= 90, message: 率高, englishMessage: high, warning: true}
            """);

    private static Optional<Indicator> indicator(IndicatorId id) {
        IndicatorKind kind = id.value().startsWith("staff") ? IndicatorKind.STOCK : IndicatorKind.FLOW;
        return Optional.of(new Indicator(id, "名", "name", "件", 0, kind, "a", List.of(), "", null, null));
    }

    private static Content content(String cells) {
        return content(cells, Map.of());
    }

    /** @param cells such as {@code cases.now=3 staff.end=20} */
    private static Content content(String cells, Map<Cell, Supplement> supplements) {
        Map<Cell, BigDecimal> figures = new HashMap<>();
        for (String cell : cells.split(" ")) {
            String[] sides = cell.split("=");
            figures.put(Cell.read(sides[0]).orElseThrow(), new BigDecimal(sides[1]));
        }
        return new Content(FORM, figures, supplements);
    }

    private static Map<Cell, Supplement> added(String cell, String quantity) {
        return Map.of(cell(cell), new Supplement(new BigDecimal(quantity), "电话报来", "li"));
    }

    private static Cell cell(String text) {
        return Cell.read(text).orElseThrow();
    }

    private static @Nullable String value(Content content, String cell) {
        BigDecimal value = content.value(cell(cell));
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    @Test
    void what_is_computed_is_computed_in_each_column_and_divides_last() {
        Content content = content("cases.now=4 settled.now=3 cases.year=10 settled.year=5 staff.end=8");

        assertThat(value(content, "share.now")).isEqualTo("75");
        assertThat(value(content, "share.year")).isEqualTo("50");
        // A balance is the same in each column: 4 / 8 and 10 / 8.
        assertThat(value(content, "each.now")).isEqualTo("0.5");
        assertThat(value(content, "each.year")).isEqualTo("1.25");
    }

    @Test
    void a_change_is_told_of_what_is_known_now_and_then() {
        Content content = content("cases.now=5 cases.before=4 staff.end=90 staff.before=100 settled.now=1");

        assertThat(value(content, "cases.change")).isEqualTo("1");
        assertThat(value(content, "cases.rate")).isEqualTo("25");
        assertThat(value(content, "staff.change")).isEqualTo("-10");
        assertThat(value(content, "staff.rate")).isEqualTo("-10");
        assertThat(value(content, "settled.change")).isNull();
    }

    @Test
    void nothing_before_has_a_change_and_no_rate() {
        Content content = content("cases.now=5 cases.before=0");

        assertThat(value(content, "cases.change")).isEqualTo("5");
        assertThat(value(content, "cases.rate")).isNull();
    }

    @Test
    void a_supplement_adds_to_its_cell_and_to_what_is_computed_of_it() {
        Content content = content("cases.now=3 settled.now=2 cases.year=3", added("cases.now", "1"));

        assertThat(value(content, "cases.now")).isEqualTo("4");
        assertThat(value(content, "share.now")).isEqualTo("50");
        assertThat(value(content, "cases.year")).isEqualTo("3");
        assertThat(value(content("staff.end=1", added("asked.now", "2")), "asked.now"))
                .isEqualTo("2");
        assertThat(value(content("staff.end=1"), "asked.now")).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "cases.now=3 settled.now=3 cases.year=3, 率高",
        "cases.now=4 settled.now=3 cases.year=4, ''",
        "cases.now=3 settled.now=4 cases.year=3, 结案多于受理|率高",
        "cases.now=3 settled.now=1 cases.year=2, 累计少于本月",
        // Nobody has ever recorded a case: none of them is settled either.
        "settled.now=1, 结案多于受理"
    })
    void checks_that_do_not_hold_are_told_the_hard_ones_first(String cells, String told) {
        List<String> messages = content(cells).broken(null).stream()
                .map(broken -> broken.check().message())
                .toList();

        assertThat(String.join("|", messages)).isEqualTo(told);
    }

    @Test
    void a_part_of_the_period_before_is_asked_only_where_there_is_one() {
        Content last = content("staff.end=100");

        assertThat(content("staff.end=89").broken(null)).isEmpty();
        assertThat(content("staff.end=90").broken(last)).isEmpty();
        assertThat(content("staff.end=89").broken(last)).singleElement().satisfies(broken -> {
            assertThat(broken.check().message()).isEqualTo("比上月少");
            assertThat(broken.check().sign()).isEqualTo(Check.Sign.AT_LEAST);
            assertThat(broken.left()).isEqualByComparingTo("89");
            assertThat(broken.right()).isEqualByComparingTo("90");
        });
    }

    @Test
    void cells_that_differ_are_told_whatever_their_decimals() {
        Content one = content("cases.now=3 cases.year=10 staff.end=8.0");
        Content other = content("cases.now=3.00 cases.year=11 staff.end=8");

        assertThat(one.differing(other)).containsExactly(cell("cases.year"), cell("each.year"));
    }
}
