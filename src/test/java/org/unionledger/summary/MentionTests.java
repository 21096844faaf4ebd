package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.unionledger.summary.SummariesFixture.aStreet;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.frame.Mentioned;
import org.unionledger.summary.pattern.NotAPattern;
import org.unionledger.summary.pattern.Pattern;

/** Lists of names in a summary: what other modules offer of its period, or of the one that comes next. */
class MentionTests {

    private static String told(String sentence, String... names) {
        SummariesFixture street = aStreet()
                .withSections("- heading: 亮点", "  paragraphs: [{say: [\"" + sentence + "\"]}]")
                .offering("highlights", names);
        var sections = street.composed().sections();
        return sections.isEmpty() ? "" : sections.get(0).paragraphs().get(0).text();
    }

    @Test
    void names_of_the_period_are_listed() {
        assertThat(told("亮点有{list highlights: “{name}”}。", "金点子", "红五月")).isEqualTo("亮点有“2025-01-01起”、“金点子”、“红五月”。");
    }

    @Test
    void no_more_than_were_asked_for_and_joined_as_it_says() {
        assertThat(told("{list highlights, at most 2: {name}; ；}。", "金点子", "红五月"))
                .isEqualTo("2025-01-01起；金点子。");
    }

    @Test
    void those_of_the_period_that_comes_next() {
        assertThat(told("{list highlights@next, at most 1: {name}}。")).isEqualTo("2026-01-01起。");
    }

    @Test
    void where_there_is_nothing_to_name_the_sentence_is_left_out_and_its_section_with_it() {
        assertThat(told("计划{list planned: {name}}。")).isEmpty();
        assertThat(told("有话[，计划{list planned: {name}}]。")).isEqualTo("有话。");
    }

    private static Summary telling(String sentence, SummaryRequest request) {
        SummariesFixture street = aStreet()
                .withSections("- heading: 不足", "  paragraphs: [{say: [\"" + sentence + "\"]}]")
                .offering("missed-targets", new Mentioned("入会", "a.joined", "人"), new Mentioned("建家", "a.homes", "个"));
        street.book().knows("a.joined", "入会人数", "人");
        street.book().knows("a.joined.target", "入会人数（目标）", "人");
        street.book().knows("a.homes", "建家数", "个");
        street.book().knows("a.homes.target", "建家数（目标）", "个");
        street.book().fact("a.joined.target", SummariesFixture.STREET, LocalDate.of(2025, 12, 31), "80");
        street.book().fact("a.homes.target", SummariesFixture.STREET, LocalDate.of(2025, 12, 31), "4");
        street.book().fact("a.joined", SummariesFixture.STREET, LocalDate.of(2025, 2, 3), "20");
        street.book().fact("a.joined", SummariesFixture.STREET, LocalDate.of(2025, 9, 3), "30");
        return street.composed(request);
    }

    private static final String MISSED =
            "落后的有{list missed-targets: {name}（目标{it@target}{unit}[，完成{it}{unit}，占{it / it@target|percent}][?untold it: ，尚无进展]）; 、}。";

    @Test
    void what_is_about_an_indicator_tells_its_figures_each_of_which_opens_its_facts() {
        Summary summary = telling(MISSED, SummaryRequest.annual(2025));

        // the first that the invented module offers is about nothing, so that it has no figures and is left out
        assertThat(summary.sections().get(0).paragraphs().get(0).text())
                .isEqualTo("落后的有入会（目标80人，完成50人，占62.5%）、建家（目标4个，尚无进展）。");
        assertThat(summary.figures())
                .extracting(BoundFigure::name, BoundFigure::text, BoundFigure::facts)
                .containsExactly(
                        tuple("入会人数（目标）", "80", 1L),
                        tuple("入会人数", "50", 2L),
                        tuple("入会人数 ÷ 入会人数（目标）", "62.5%", 3L),
                        tuple("建家数（目标）", "4", 1L));
    }

    @Test
    void of_a_part_of_a_year_they_are_those_of_the_year_so_far_as_the_target_is() {
        assertThat(telling(MISSED, SummaryRequest.of(SummaryKind.HALF_YEAR, 2025, 1))
                        .sections()
                        .get(0)
                        .paragraphs()
                        .get(0)
                        .text())
                .contains("入会（目标80人，完成20人，占25%）");
        assertThat(telling(MISSED, SummaryRequest.of(SummaryKind.HALF_YEAR, 2025, 2))
                        .sections()
                        .get(0)
                        .paragraphs()
                        .get(0)
                        .text())
                .contains("入会（目标80人，完成50人，占62.5%）");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "{list : {name}} ~ what is listed was expected",
                "{list highlights {name}} ~ was expected",
                "{list highlights, at most 0: {name}} ~ at least one item",
                "{list highlights: {a.b}} ~ holds no figures",
                "{list highlights: {it + a.b}} ~ holds no figures"
            })
    void a_broken_list_is_refused_with_its_reason(String pattern, String reason) {
        assertThatThrownBy(() -> Pattern.parse(pattern))
                .isInstanceOf(NotAPattern.class)
                .hasMessageContaining(reason);
    }
}
