package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.summary.SummariesFixture.OFFICER;
import static org.unionledger.summary.SummariesFixture.STREET;
import static org.unionledger.summary.SummariesFixture.aStreet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Period;
import org.unionledger.organization.OrganizationKind;

class SummariesTests {

    private static final OrganizationId EAST = new OrganizationId(2);
    private static final OrganizationId WEST = new OrganizationId(3);

    private static List<String> texts(Section section) {
        return section.paragraphs().stream().map(Paragraph::text).toList();
    }

    @Test
    void a_summary_says_what_it_was_made_of() {
        Summary summary =
                aStreet().on("2026-01-08T02:00:00Z").withOutline("sections: []").composed();
        assertThat(summary.title()).isEqualTo("青山街道总工会2025年度工作总结");
        assertThat(summary.unionName()).isEqualTo("青山街道总工会");
        assertThat(summary.outlineId()).isEqualTo("test");
        assertThat(summary.outlineVersion()).isEqualTo(3);
        assertThat(summary.moment()).isEqualTo(Instant.parse("2026-01-08T02:00:00Z"));
        assertThat(summary.signedOn()).isEqualTo(LocalDate.of(2026, 1, 8));
    }

    @Test
    void one_of_a_past_moment_keeps_it_and_is_signed_on_its_day() {
        Instant past = Instant.parse("2025-12-31T18:00:00Z");
        Summary summary = aStreet().withOutline("sections: []").composed(AsOf.at(past));
        assertThat(summary.moment()).isEqualTo(past);
        assertThat(summary.signedOn()).as("the day in China").isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void the_last_day_told_of_is_the_last_of_the_year_or_today_if_that_is_not_over() {
        String[] outline = {"opening: [{always: true, say: ['截至{last-day}。']}]", "sections: []"};
        assertThat(aStreet()
                        .withOutline(outline)
                        .on("2026-01-08T02:00:00Z")
                        .composed()
                        .opening())
                .extracting(Paragraph::text)
                .containsExactly("截至2025年12月31日。");
        assertThat(aStreet()
                        .withOutline(outline)
                        .on("2025-07-05T02:00:00Z")
                        .composed()
                        .opening())
                .extracting(Paragraph::text)
                .containsExactly("截至2025年7月5日。");
    }

    @Test
    void sections_are_numbered_on_two_levels_after_those_without_figures_are_left_out() {
        SummariesFixture street = aStreet()
                .withSections(
                        "- heading: 甲",
                        "  paragraphs: [{say: ['导语。', '{a.none}家。']}]",
                        "- heading: 乙",
                        "  sections:",
                        "    - {heading: 子, paragraphs: [{say: ['{a.none}家。']}]}",
                        "    - {heading: 丑, paragraphs: [{say: ['{a.a}家。']}]}",
                        "- heading: 丙",
                        "  paragraphs: [{say: ['{a.a}家。']}]");
        street.book().fact("a.a", STREET, 2025, "5");
        Summary summary = street.composed();
        assertThat(summary.sections()).extracting(Section::heading).containsExactly("一、乙", "二、丙");
        assertThat(summary.sections().get(0).sections())
                .extracting(Section::heading)
                .containsExactly("（一）丑");
    }

    @Test
    void a_sentence_without_data_is_left_out_and_an_introduction_is_not_written_alone() {
        SummariesFixture street = aStreet()
                .withSections(
                        "- heading: 甲",
                        "  paragraphs:",
                        "    - say: ['导语。', '{a.a}家。', '{a.none}人。', '{a.zero}次。']",
                        "    - say: ['另一段导语。', '{a.none}人。']",
                        "    - always: true",
                        "      say: ['总要说的。']");
        street.book().fact("a.a", STREET, 2025, "5").fact("a.zero", STREET, 2025, "0");
        assertThat(texts(street.composed().sections().get(0))).containsExactly("导语。5家。", "总要说的。");
    }

    @Test
    void the_first_variant_that_can_be_told_is_written() {
        SummariesFixture street = aStreet()
                .withSections(
                        "- heading: 甲",
                        "  paragraphs:",
                        "    - say:",
                        "        - first: ['任务{a.a@target}家，完成{a.a}家。', '建会{a.a}家。']");
        street.book().fact("a.a", STREET, 2025, "58");
        assertThat(texts(street.composed().sections().get(0))).containsExactly("建会58家。");
        street.book().fact("a.a.target", STREET, 2025, "50");
        assertThat(texts(street.composed().sections().get(0))).containsExactly("任务50家，完成58家。");
    }

    @Test
    void an_enumeration_counts_what_is_left_of_it_unless_that_is_one_sentence() {
        SummariesFixture street = aStreet()
                .withSections(
                        "- heading: 甲",
                        "  paragraphs:",
                        "    - {counted: true, say: ['导语。', '{a.a}家。', '{a.none}家。', '{a.b}人。']}",
                        "    - {counted: true, say: ['导语。', '{a.a}家。', '{a.none}家。']}");
        street.book().fact("a.a", STREET, 2025, "5").fact("a.b", STREET, 2025, "6");
        assertThat(texts(street.composed().sections().get(0))).containsExactly("导语。一是5家。二是6人。", "导语。5家。");
    }

    @Test
    void a_figure_counts_its_union_and_all_below_in_its_year() {
        SummariesFixture street = aStreet()
                .withCommunity(2, "东港社区工会")
                .withSections("- {heading: 甲, paragraphs: [{say: ['{a.a}家，上年{a.a@last}家。']}]}");
        street.book()
                .fact("a.a", STREET, 2025, "1")
                .fact("a.a", EAST, 2025, "2")
                .fact("a.a", EAST, 2024, "4");
        assertThat(texts(street.composed().sections().get(0))).containsExactly("3家，上年4家。");
    }

    @Test
    void lists_tell_of_the_unions_below_and_of_the_values_of_a_breakdown() {
        SummariesFixture street = aStreet()
                .withCommunity(2, "东港社区工会")
                .withCommunity(3, "西园社区工会")
                .withSections(
                        "- heading: 甲",
                        "  paragraphs:",
                        "    - say: ['{each community of a.a: {name}{it}人次}；{each kind of a.a: {name}{it}人次{a.m}元}。']");
        street.book()
                .fact("a.a", EAST, 2025, Breakdown.of("kind", "困难职工"), "2")
                .fact("a.m", EAST, 2025, Breakdown.of("kind", "困难职工"), "200")
                .fact("a.a", WEST, 2025, Breakdown.of("kind", "劳模"), "3")
                .fact("a.m", WEST, 2025, Breakdown.of("kind", "劳模"), "500")
                .fact("a.a", WEST, 2025, "1");
        Summary summary = street.composed();
        assertThat(texts(summary.sections().get(0))).containsExactly("西园社区工会4人次、东港社区工会2人次；劳模3人次500元、困难职工2人次200元。");
        assertThat(summary.figures().get(0).parts().get(0).scope()).isEqualTo("西园社区工会");
        assertThat(summary.figures().get(2).name()).isEqualTo("a.a（劳模）");
    }

    @Test
    void everything_is_read_in_one_round_trip_and_the_parts_of_figures_in_one_more() {
        SummariesFixture plain = aStreet()
                .withCommunity(2, "东港社区工会")
                .withSections(
                        "- heading: 甲",
                        "  paragraphs:",
                        "    - say: ['{a.a}家{a.b@last}。', '{each community of a.a: {name}{it}}', '{a.c / a.d|percent}']");
        plain.book().fact("a.a", EAST, 2025, "1");
        plain.composed();
        assertThat(plain.book().reads()).isEqualTo(1);

        SummariesFixture parted = aStreet()
                .withSections(
                        "- heading: 甲",
                        "  paragraphs:",
                        "    - say: ['{each kind of a.a: {name}{it}}', '{each sex of a.a: {name}{it}}', '{a.b}家。']");
        parted.book().fact("a.a", STREET, 2025, Breakdown.of("kind", "困难职工"), "2");
        parted.composed();
        assertThat(parted.book().reads()).isEqualTo(2);
    }

    @Test
    void a_figure_is_bound_to_what_was_asked() {
        SummariesFixture street =
                aStreet().withSections("- {heading: 甲, paragraphs: [{say: ['{a.m(kind=劳模)|wan}元']}]}");
        street.book()
                .knows("a.m", "慰问金额", "元")
                .fact("a.m", STREET, 2025, Breakdown.of("kind", "劳模"), "12000")
                .fact("a.m", STREET, 2025, Breakdown.of("kind", "劳模"), "600.50");
        BoundFigure figure = street.composed().figures().get(0);
        assertThat(figure.number()).isEqualTo(1);
        assertThat(figure.text()).isEqualTo("1.26005万");
        assertThat(figure.value()).isEqualByComparingTo("12600.50");
        assertThat(figure.unit()).isEqualTo("元");
        assertThat(figure.name()).isEqualTo("慰问金额（劳模）");
        assertThat(figure.query())
                .isEqualTo(FigureQuery.of("a.m", STREET, Period.year(2025)).where("kind", "劳模"));
        assertThat(figure.facts()).isEqualTo(2);
        assertThat(figure.isComputed()).isFalse();
    }

    @Test
    void a_computed_figure_keeps_the_figures_it_is_computed_from() {
        SummariesFixture street = aStreet()
                .withSections("- {heading: 甲, paragraphs: [{say: ['{(a.a - a.a@last) / a.a@last|percent}']}]}");
        street.book().knows("a.a", "慰问人次", "人次").fact("a.a", STREET, 2025, "15").fact("a.a", STREET, 2024, "12");
        BoundFigure figure = street.composed().figures().get(0);
        assertThat(figure.text()).isEqualTo("25%");
        assertThat(figure.unit()).isEqualTo("%");
        assertThat(figure.query()).isNull();
        assertThat(figure.name()).isEqualTo("(慰问人次 − 慰问人次（2024年）) ÷ 慰问人次（2024年）");
        assertThat(figure.isComputed()).isTrue();
        assertThat(figure.parts())
                .extracting(part -> part.figure().value())
                .containsExactly(new BigDecimal("15"), new BigDecimal("12"));
    }

    @Test
    void an_indicator_that_is_a_formula_is_bound_to_what_the_formula_divides() {
        SummariesFixture street =
                aStreet().withSections("- {heading: 甲, paragraphs: [{say: ['入会率{a.rate|percent}']}]}");
        street.book()
                .knows("a.rate", "入会率", "", "a.a / a.b")
                .fact("a.a", STREET, 2025, "3")
                .fact("a.b", STREET, 2025, "4");
        BoundFigure figure = street.composed().figures().get(0);
        assertThat(figure.text()).isEqualTo("75%");
        assertThat(figure.name()).isEqualTo("入会率");
        assertThat(figure.isComputed()).isTrue();
        assertThat(figure.parts()).extracting(BoundFigure.Part::name).containsExactly("a.a", "a.b");
        assertThat(figure.facts()).isEqualTo(2);
    }

    @Test
    void the_same_figure_written_twice_is_one_entry_of_the_annex() {
        SummariesFixture street =
                aStreet().withSections("- {heading: 甲, paragraphs: [{say: ['{a.a}元，{a.a|wan}元。', '{a.b}人，{a.a}元。']}]}");
        street.book().fact("a.a", STREET, 2025, "20000").fact("a.b", STREET, 2025, "7");
        assertThat(street.composed().figures()).extracting(BoundFigure::text).containsExactly("20000", "2万", "7");
    }

    @Test
    void who_may_not_compose_summaries_is_refused() {
        Scope finance = new Scope(5, "finance", EnumSet.of(Role.FINANCE), STREET);
        Summaries summaries = aStreet().withOutline("sections: []").summaries();
        assertThatThrownBy(() -> summaries.compose(finance, STREET, SummaryRequest.annual(2025), AsOf.NOW))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_union_of_a_kind_without_outline_is_told_so() {
        Summaries summaries = aStreet()
                .withKind(OrganizationKind.GROUP)
                .withOutline("sections: []")
                .summaries();
        assertThatThrownBy(() -> summaries.compose(OFFICER, STREET, SummaryRequest.annual(2025), AsOf.NOW))
                .isInstanceOf(NoOutline.class);
    }
}
