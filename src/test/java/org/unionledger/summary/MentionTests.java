package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.summary.SummariesFixture.aStreet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "{list : {name}} ~ what is listed was expected",
                "{list highlights {name}} ~ was expected",
                "{list highlights, at most 0: {name}} ~ at least one item",
                "{list highlights: {a.b}} ~ holds no figures"
            })
    void a_broken_list_is_refused_with_its_reason(String pattern, String reason) {
        assertThatThrownBy(() -> Pattern.parse(pattern))
                .isInstanceOf(NotAPattern.class)
                .hasMessageContaining(reason);
    }
}
