package org.unionledger.ledger.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.ledger.maker.MakerFixture.led;

import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.OwnIndicators;
import org.unionledger.figures.Period;
import org.unionledger.figures.Verification;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** What registers that unions make count, compute, check and reckon. */
@LedgerTest
@Transactional
class MakerFiguresTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Verification verification;

    private MakerFixture maker;

    @BeforeEach
    void twoStreets() {
        maker = new MakerFixture(mvc, as, organizations, figures, jdbc);
    }

    /** Help for a worker begins and ends on a day; one is open until then. */
    @Test
    void what_there_is_on_a_day_is_counted_by_its_beginning_and_taken_off_by_its_end() {
        String home = led(maker.post("/registers", "name", "结对帮扶台账", "group", "rights"));
        led(maker.post(home + "/fields", "edition", "1", "label", "对象", "kind", "text", "required", "true"));
        led(maker.post(home + "/fields", "edition", "2", "label", "结束日期", "kind", "date"));
        led(maker.post(
                home + "/postings", "edition", "3", "indicator", "new", "name", "结对户数", "unit", "户", "kind", "stock"));
        String pairs = maker.planned(home);
        led(maker.post(home + "/postings", "edition", "4", "indicator", pairs, "quantity", "-1", "day", "f3"));
        led(maker.post(home + "/adoption", "edition", "5"));
        led(maker.post(maker.ledger(home), "v.f1", "2025-03-08", "v.f2", "甲", "v.f3", "2025-06-30"));
        led(maker.post(maker.ledger(home), "v.f1", "2025-04-08", "v.f2", "乙"));

        assertThat(maker.own(maker.north).kind()).isEqualTo(IndicatorKind.STOCK);
        // 甲 from March to June, 乙 from April on: 1 at the end of March, 2 of May, 1 of the year.
        assertThat(maker.at(pairs, Period.month(YearMonth.of(2025, 3)))).isEqualByComparingTo("1");
        assertThat(maker.at(pairs, Period.month(YearMonth.of(2025, 5)))).isEqualByComparingTo("2");
        assertThat(maker.at(pairs, Period.year(2025))).isEqualByComparingTo("1");
        assertThat(verification.differences().first()).isEmpty();
    }

    @Test
    void what_is_computed_of_two_others_is_summed_first_and_divided_last() {
        String home = maker.lectures();
        String persons = maker.planned(home);
        led(maker.post(home + "/postings", "edition", "4", "indicator", "new", "name", "法律讲座场次", "unit", "场"));
        String events = OwnIndicators.newId().value();
        String each = "平均每场人数";
        MvcTestResult unknown = maker.post(
                home + "/formulas",
                "edition",
                "5",
                "name",
                each,
                "unit",
                "人",
                "first",
                persons,
                "how",
                "each",
                "second",
                events);
        led(unknown);
        assertThat(maker.get(home)).bodyText().contains("没有指标“" + events + "”");
        led(maker.post(maker.formulas(home).get(0) + "/removal", "edition", "6"));
        events = maker.planned(home);
        led(maker.post(
                home + "/formulas",
                "edition",
                "7",
                "name",
                each,
                "unit",
                "人",
                "first",
                persons,
                "how",
                "each",
                "second",
                events));
        assertThat(maker.get(home)).bodyText().contains("平均每场人数（人）＝法律讲座人数 ÷ 法律讲座场次");
        led(maker.post(home + "/adoption", "edition", "8"));
        assertThat(maker.get(home))
                .bodyText()
                .containsPattern("计算指标：[\\s\\S]*平均每场人数（人）＝法律讲座人数 ÷ 法律讲座场次")
                .contains("/statistics?indicator=" + maker.named(each).id());
        led(maker.enter(home, "工会法", "120"));
        led(maker.post(
                maker.ledger(home),
                Role.COMMUNITY_OFFICER,
                maker.harbor,
                "v.f1",
                "2025-03-09",
                "v.f2",
                "消防",
                "v.f3",
                "30"));

        // 120 and 30 persons at two lectures.
        assertThat(maker.at(maker.named(each).id().value(), Period.year(2025))).isEqualByComparingTo("75");
        assertThat(maker.get("/statistics")).bodyText().contains(each);
    }

    @Test
    void a_computed_indicator_of_a_computed_one_is_refused_as_it_might_be_a_circle() {
        String home = maker.lectures();
        String persons = maker.planned(home);
        led(maker.post(
                home + "/formulas",
                "edition",
                "4",
                "name",
                "甲比",
                "unit",
                "%",
                "first",
                persons,
                "how",
                "share",
                "second",
                "member.total"));
        String first = maker.formulas(home).get(0).replaceFirst(".*/", "");
        led(maker.post(
                home + "/formulas",
                "edition",
                "5",
                "name",
                "乙比",
                "unit",
                "%",
                "first",
                first,
                "how",
                "sum",
                "second",
                persons));

        assertThat(maker.get(home)).bodyText().contains("计算指标“乙比”用到了另一个计算指标“甲比”", "不能互相引用绕成圈");
        assertThat(maker.post(home + "/adoption", "edition", "6")).hasStatus(422);
        assertThat(maker.post(
                        home + "/formulas",
                        "edition",
                        "6",
                        "name",
                        "甲比",
                        "unit",
                        "%",
                        "first",
                        "x y",
                        "second",
                        persons))
                .hasStatus(422)
                .bodyText()
                .contains("已有同名的指标", "请选择两个指标");
    }

    @Test
    void a_check_made_of_choices_is_kept_by_entries() {
        String home = maker.lectures();
        led(maker.post(home + "/fields", "edition", "4", "label", "女职工数", "kind", "integer"));
        led(maker.post(home + "/checks", "edition", "5", "left", "f4", "sign", "<=", "right", "f3", "bound", ""));
        assertThat(maker.get(home)).bodyText().contains("“女职工数”应不大于（不晚于）“人数”");
        led(maker.post(home + "/adoption", "edition", "6"));

        assertThat(maker.post(maker.ledger(home), "v.f1", "2025-03-08", "v.f2", "工会法", "v.f3", "5", "v.f4", "6"))
                .hasStatus(422)
                .bodyText()
                .contains("“女职工数”应不大于");
    }

    @Test
    void a_number_is_reckoned_from_two_others_and_a_circle_is_told() {
        String home = maker.lectures();
        led(maker.post(home + "/fields", "edition", "4", "label", "费用", "kind", "money"));
        led(maker.post(
                home + "/fields",
                "edition",
                "5",
                "label",
                "人均费用",
                "kind",
                "derived",
                "first",
                "f4",
                "how",
                "/",
                "second",
                "f3",
                "decimals",
                "2"));
        assertThat(maker.get(home)).bodyText().contains("等于费用 / 人数").doesNotContain("改好以后才能启用");

        led(maker.post(
                home + "/fields",
                "edition",
                "6",
                "label",
                "甲",
                "kind",
                "derived",
                "first",
                "f5",
                "how",
                "+",
                "number",
                "1"));
        led(maker.post(
                home + "/fields/f5",
                "edition",
                "7",
                "label",
                "人均费用",
                "kind",
                "derived",
                "first",
                "f6",
                "how",
                "-",
                "number",
                "1"));
        assertThat(maker.get(home)).bodyText().contains("计算字段互相引用，绕成了圈");
    }
}
