package org.unionledger.summary.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlinesTests {

    private static final String HEAD = """
            id: test.annual
            version: 1
            kind: annual
            unions: [street, district]
            title: "{union}{year}年度工作总结"
            counter: "{nth}是"
            """;

    private static Outline read(String text) throws IOException {
        return OutlineReader.read(
                "summaries/test.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void every_shipped_outline_can_be_read() throws IOException {
        assertThat(new Outlines().of("annual", "street"))
                .get()
                .satisfies(outline -> assertThat(outline.patterns()).hasSizeGreaterThan(60));
    }

    @Test
    void an_outline_is_found_by_kind_of_summary_and_union() throws IOException {
        Outlines outlines = new Outlines(List.of(read(HEAD + "sections: []")));
        assertThat(outlines.of("annual", "district")).isPresent();
        assertThat(outlines.of("annual", "group")).isEmpty();
        assertThat(outlines.of("monthly", "district")).isEmpty();
    }

    @Test
    void two_for_the_same_summary_are_refused() throws IOException {
        Outline outline = read(HEAD + "sections: []");
        assertThatThrownBy(() -> new Outlines(List.of(outline, outline)))
                .isInstanceOf(NotAnOutline.class)
                .hasMessageContaining("another outline for the annual summary");
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"id", "version", "kind", "unions", "title", "counter"})
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
