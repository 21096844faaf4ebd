package org.unionledger.summary.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.figures.Period;

class OutlinesTests {

    private static final String HEAD = """
            id: test.annual
            version: 1
            name: 试写
            titles: {annual: "{union}{year}年度工作总结"}
            unions: [street, district]
            counter: "{nth}是"
            """;

    private static Outline read(String text) {
        return OutlineReader.read("summaries/test.yaml", text);
    }

    @Test
    void every_shipped_outline_can_be_read() throws IOException {
        assertThat(Outlines.fitting(new Outlines().all(), "annual", "street", "青山街道总工会"))
                .first()
                .satisfies(outline -> assertThat(outline.patterns()).hasSizeGreaterThan(60));
    }

    @Test
    void an_outline_is_found_by_kind_of_summary_and_union() throws IOException {
        List<Outline> outlines = List.of(read(HEAD + "sections: []"));
        assertThat(Outlines.fitting(outlines, "annual", "district", "青山区总工会")).hasSize(1);
        assertThat(Outlines.fitting(outlines, "annual", "group", "青山区总工会")).isEmpty();
        assertThat(Outlines.fitting(outlines, "monthly", "district", "青山区总工会")).isEmpty();
    }

    @Test
    void one_made_for_unions_of_such_a_name_comes_first_and_one_made_for_others_last() throws IOException {
        String any = HEAD + "sections: []";
        List<Outline> outlines = List.of(
                read(any.replace("id: test.annual", "id: anyone")),
                read(any.replace("id: test.annual", "id: office") + "\nnamed: [机关, 局]"),
                read(any.replace("id: test.annual", "id: school") + "\nnamed: [学校, 小学]"));
        assertThat(Outlines.fitting(outlines, "annual", "street", "红旗小学工会"))
                .extracting(Outline::id)
                .containsExactly("school", "anyone", "office");
    }

    @ParameterizedTest(name = "from {0} to {1} of 2026 begins {2} and ends {3}")
    @CsvSource({"05-01, 05-31, 2026-05-01, 2026-05-31", "12-15, 02-28, 2025-12-15, 2026-02-28"})
    void a_campaign_is_called_by_the_year_it_ends_in(String from, String to, LocalDate first, LocalDate last)
            throws IOException {
        Outline outline = read(HEAD + "sections: []\nseason: {from: \"%s\", to: \"%s\"}".formatted(from, to));
        assertThat(outline.season().of(2026)).isEqualTo(new Period(first, last));
    }

    @Test
    void a_day_of_a_season_that_is_none_is_named() {
        assertThatThrownBy(() -> read(HEAD + "sections: []\nseason: {from: \"13-01\", to: \"02-28\"}"))
                .isInstanceOf(NotAnOutline.class)
                .hasMessageContaining("season.from")
                .hasMessageContaining("12-15");
    }

    @ParameterizedTest(name = "half {0}: {1} to {2}")
    @CsvSource({"1, 2025-09-01, 2026-01-31", "2, 2026-02-01, 2026-08-31"})
    void the_halves_of_a_school_year_are_its_terms(int half, LocalDate first, LocalDate last) {
        assertThat(Years.SCHOOL.half(2025, half)).isEqualTo(new Period(first, last));
    }

    @Test
    void two_of_the_same_id_are_refused() throws IOException {
        Outline outline = read(HEAD + "sections: []");
        assertThatThrownBy(() -> new Outlines(List.of(outline, outline)))
                .isInstanceOf(NotAnOutline.class)
                .hasMessageContaining("another outline of this id");
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"id", "version", "name", "unions", "titles", "counter"})
    void whatever_is_missing_is_named(String key) {
        String without = HEAD.replaceAll("(?m)^" + key + ":.*\n", "") + "sections: []";
        assertThatThrownBy(() -> read(without))
                .isInstanceOf(NotAnOutline.class)
                .hasMessage("summaries/test.yaml " + key + ": is missing");
    }

    @Test
    void an_unknown_key_is_refused_with_its_line() {
        assertThatThrownBy(() -> read(HEAD + "sections: []\nsectoins: []"))
                .isInstanceOf(NotAnOutline.class)
                .hasMessageContaining("summaries/test.yaml")
                .hasMessageContaining("sectoins")
                .hasMessageContaining("line: 8");
    }

    @Test
    void a_broken_pattern_is_shown_with_its_place() {
        String broken = HEAD + """
                sections:
                  - heading: 甲
                    paragraphs:
                      - say: ["好。", "走访{aid.visits.times次。"]
                """;
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(NotAnOutline.class)
                .hasMessageContaining("sections[1].paragraphs[1].say[2]")
                .hasMessageContaining("走访{aid.visits.times >>> 次。");
    }

    @Test
    void a_sentence_that_is_neither_text_nor_variants_is_refused() {
        String broken = HEAD + "sections: [{heading: 甲, paragraphs: [{say: [{second: [好]}]}]}]";
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(NotAnOutline.class)
                .hasMessageContaining("a sentence is a text");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0", "-1"})
    void versions_count_from_one(String version) {
        assertThatThrownBy(() -> read(HEAD.replace("version: 1", "version: " + version) + "sections: []"))
                .isInstanceOf(NotAnOutline.class)
                .hasMessageContaining("versions count from 1");
    }

    @Test
    void titles_and_headings_hold_no_figures() {
        assertThatThrownBy(() -> read(HEAD + "sections: [{heading: '建会{a.b}家'}]"))
                .isInstanceOf(NotAnOutline.class)
                .hasMessageContaining("sections[1].heading")
                .hasMessageContaining("holds no figures");
    }
}
