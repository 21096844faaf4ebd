package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.summary.SummariesFixture.STREET;
import static org.unionledger.summary.SummariesFixture.aStreet;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.access.NotInScope;
import org.unionledger.figures.Period;

/** Summaries of a half, a month, and of days of one's own choice: what they count, and what they call it. */
class SummaryPeriodsTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 8, 20);

    private static SummariesFixture visiting() {
        SummariesFixture street = aStreet()
                .withSections(
                        "- heading: 帮扶",
                        "  paragraphs: [{say: [\"{whole}走访{a.v}人次[，{last}{a.v@last}人次][?in month: （月报）]。\"]}]");
        street.book().knows("a.v", "走访人次", "人次");
        street.book()
                .fact("a.v", STREET, LocalDate.of(2024, 3, 31), "2")
                .fact("a.v", STREET, LocalDate.of(2025, 3, 1), "5")
                .fact("a.v", STREET, LocalDate.of(2025, 6, 30), "7")
                .fact("a.v", STREET, LocalDate.of(2025, 7, 1), "11");
        return street;
    }

    private static String told(Summary summary) {
        return summary.title() + "|"
                + summary.sections().get(0).paragraphs().get(0).text();
    }

    @Test
    void a_half_counts_to_the_last_of_june_and_is_compared_with_the_same_half() {
        assertThat(told(visiting().composed(SummaryRequest.of(SummaryKind.HALF_YEAR, 2025, 1))))
                .isEqualTo("青山街道总工会2025年上半年工作总结|上半年走访12人次，上年同期2人次。");
        assertThat(told(visiting().composed(SummaryRequest.of(SummaryKind.HALF_YEAR, 2025, 2))))
                .isEqualTo("青山街道总工会2025年下半年工作总结|下半年走访11人次。");
    }

    @Test
    void a_clause_may_be_for_one_kind_of_summary_only() {
        assertThat(told(visiting().composed(SummaryRequest.of(SummaryKind.MONTH, 2025, 3))))
                .isEqualTo("青山街道总工会2025年3月工作小结|本月走访5人次，上年同期2人次（月报）。");
    }

    @Test
    void a_school_year_is_compared_with_the_school_year_before() {
        SummariesFixture school = aStreet()
                .withOutline(
                        "years: school",
                        "sections: [{heading: 帮扶, paragraphs: [{say: ['{period}走访{a.v}人次，{last}{a.v@last}人次。']}]}]");
        school.book()
                .fact("a.v", STREET, LocalDate.of(2025, 8, 31), "3")
                .fact("a.v", STREET, LocalDate.of(2025, 9, 1), "4");
        assertThat(told(school.on("2026-09-01T02:00:00Z").composed())).endsWith("2025—2026学年走访4人次，上学年3人次。");
    }

    @Test
    void a_campaign_counts_the_days_chosen_for_it() {
        Period days = new Period(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1));
        Summary summary = visiting().composed(new SummaryRequest(SummaryKind.CAMPAIGN, null, 2025, 1, days));
        assertThat(told(summary)).isEqualTo("青山街道总工会2025年送温暖活动总结|活动期间走访18人次。");
        assertThat(summary.periodName()).isEqualTo("2025年6月30日至2025年7月1日");
    }

    @Test
    void a_year_that_is_not_over_is_compared_with_the_same_days_of_the_one_before() {
        SummariesFixture street = visiting().on("2025-06-30T02:00:00Z");
        street.book()
                .fact("a.v", STREET, LocalDate.of(2024, 6, 30), "4")
                .fact("a.v", STREET, LocalDate.of(2024, 7, 1), "90");
        assertThat(told(street.composed())).endsWith("上年同期6人次。");
        assertThat(told(street.on("2026-01-01T02:00:00Z").composed())).endsWith("上年96人次。");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2025-09-30, 2025", "2025-10-01, 2026"})
    void a_plan_is_written_for_the_next_year_from_october_on(LocalDate today, int year) {
        var asked = new SummaryParameters(null, null, null, null, null, null, null);
        assertThat(asked.request(SummaryKind.PLAN, 2025, today).year()).isEqualTo(year);
        assertThat(asked.request(SummaryKind.PLAN, 2023, today).year()).isEqualTo(2023);
        assertThat(asked.request(SummaryKind.ANNUAL, 2025, today).year()).isEqualTo(2025);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "HALF_YEAR, 2025, 1",
        "QUARTER, 2025, 2",
        "MONTH, 2025, 7",
        "MONTH, 2024, 12",
        "MONTH, 2026, 1",
        "ANNUAL, 2025, 1"
    })
    void what_was_last_to_end_is_told_unless_another_is_asked_for(SummaryKind kind, int year, int part) {
        assertThat(new SummaryParameters(year, null, null, null, null, null, null).request(kind, 2020, TODAY))
                .isEqualTo(SummaryRequest.of(kind, year, part));
    }

    @ParameterizedTest(name = "part {1} of {0}")
    @CsvSource({"MONTH, 0", "MONTH, 13", "QUARTER, 5", "HALF_YEAR, 3", "ANNUAL, 2"})
    void there_is_no_other_part_of_a_year(SummaryKind kind, int part) {
        var asked = new SummaryParameters(2025, part, null, null, null, null, null);
        assertThatThrownBy(() -> asked.request(kind, 2025, TODAY)).isInstanceOf(NotInScope.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0", "1899", "9901", "100000"})
    void nobody_keeps_a_book_of_such_a_year(int year) {
        var asked = new SummaryParameters(year, 1, null, null, null, null, null);
        assertThatThrownBy(() -> asked.request(SummaryKind.ANNUAL, 2025, TODAY)).isInstanceOf(NotInScope.class);
        var days = new SummaryParameters(2025, 1, null, LocalDate.of(year, 1, 1), LocalDate.of(year, 1, 2), null, null);
        assertThatThrownBy(() -> days.request(SummaryKind.CAMPAIGN, 2025, TODAY))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void days_that_end_before_they_begin_are_none() {
        var asked = new SummaryParameters(2025, 1, null, TODAY, TODAY.minusDays(1), null, null);
        assertThatThrownBy(() -> asked.request(SummaryKind.CAMPAIGN, 2025, TODAY))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void what_comes_after_the_last_month_is_the_first_of_the_next_year() {
        assertThat(SummaryRequest.of(SummaryKind.MONTH, 2025, 12).next())
                .isEqualTo(SummaryRequest.of(SummaryKind.MONTH, 2026, 1));
        assertThat(SummaryRequest.annual(2025).next()).isEqualTo(SummaryRequest.annual(2026));
    }
}
