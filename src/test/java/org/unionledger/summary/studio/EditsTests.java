package org.unionledger.summary.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionledger.access.NotInScope;
import org.unionledger.summary.outline.OutlineFile;
import org.unionledger.summary.outline.OutlineFile.ParagraphEntry;
import org.unionledger.summary.outline.OutlineFile.SectionEntry;
import org.unionledger.summary.outline.OutlineFile.SentenceEntry;
import org.unionledger.summary.outline.OutlineText;

/** An outline of 甲（子、丑）、乙、丙, changed part by part. */
class EditsTests {

    private static final OutlineFile OUTLINE = OutlineText.read("test", """
            id: test
            sections:
              - {heading: 甲, sections: [{heading: 子}, {heading: 丑, paragraphs: [{say: [旧]}]}]}
              - {heading: 乙}
              - {heading: 丙}
            """);

    private static String headings(OutlineFile outline) {
        return headings(Edits.sections(outline));
    }

    private static String headings(List<SectionEntry> sections) {
        List<String> told = new ArrayList<>();
        sections.forEach(section -> told.add(section.heading()
                + (SectionPath.below(section).isEmpty() ? "" : "(" + headings(SectionPath.below(section)) + ")")));
        return String.join(" ", told);
    }

    private static SectionEntry section(String heading) {
        return new SectionEntry(heading, List.of(), List.of());
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"1, 1, 乙 甲(子 丑) 丙", "3, -1, 甲(子 丑) 丙 乙", "1.2, -1, 甲(丑 子) 乙 丙", "1, -1, 甲(子 丑) 乙 丙", "3, 1, 甲(子 丑) 乙 丙"
    })
    void a_section_moves_among_those_beside_it_and_stays_at_an_end(String place, int by, String after) {
        assertThat(headings(Edits.moved(OUTLINE, place, by))).isEqualTo(after);
    }

    @Test
    void sections_are_added_and_removed_where_they_were_meant() {
        assertThat(headings(Edits.withSectionAtEnd(OUTLINE, section("丁")))).isEqualTo("甲(子 丑) 乙 丙 丁");
        assertThat(headings(Edits.withSectionBehind(OUTLINE, "1.1", section("丁"))))
                .isEqualTo("甲(子 丁 丑) 乙 丙");
        assertThat(headings(Edits.withoutSection(OUTLINE, "1"))).isEqualTo("乙 丙");
        assertThat(headings(Edits.withoutSection(OUTLINE, "1.2"))).isEqualTo("甲(子) 乙 丙");
    }

    @Test
    void a_part_replaced_keeps_what_stands_below_it() {
        List<ParagraphEntry> text = List.of(new ParagraphEntry(List.of(new SentenceEntry(List.of("新"))), null, null));
        OutlineFile changed = Edits.replaced(OUTLINE, new Part("1", "改", text));
        assertThat(headings(changed)).isEqualTo("改(子 丑) 乙 丙");
        assertThat(Edits.part(changed, "1").paragraphs()).isEqualTo(text);
        assertThat(Edits.part(changed, "1.2")).isEqualTo(Edits.part(OUTLINE, "1.2"));
        assertThat(Edits.part(Edits.replaced(OUTLINE, new Part("closing", "", text)), "closing")
                        .paragraphs())
                .isEqualTo(text);
    }

    @Test
    void nothing_is_done_to_the_outline_that_was_given() {
        Edits.withoutSection(OUTLINE, "1");
        Edits.moved(OUTLINE, "1.1", 1);
        assertThat(headings(OUTLINE)).isEqualTo("甲(子 丑) 乙 丙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "1.3", "2.1", "0", "-1", "1.", "一", "1.1.1.1.1", ""})
    void a_place_where_nothing_stands_is_none(String place) {
        assertThatThrownBy(() -> Edits.part(OUTLINE, place)).isInstanceOf(NotInScope.class);
    }

    @Test
    void an_outline_written_is_the_outline_read() {
        assertThat(OutlineText.read("test", OutlineText.write(OUTLINE))).isEqualTo(OUTLINE);
    }
}
