package org.unionledger.summary.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.summary.outline.OutlineFile;
import org.unionledger.summary.outline.OutlineFile.ParagraphEntry;
import org.unionledger.summary.outline.OutlineFile.SectionEntry;
import org.unionledger.summary.outline.Outlines;
import org.unionledger.testing.LedgerTest;

/** Patterns as users write them, and as they are kept. */
@LedgerTest
class NotationTests {

    private static final Scope ANYBODY = Scope.operatorAt(new OrganizationId(1));

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Outlines outlines;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "{union}走访{aid.visits.person_times}人次 ~ {单位}走访{「慰问人次」}人次",
                "{aid.visits.money(kind=困难职工)@last|wan}元 ~ {「慰问金额」(「类别」=困难职工)@上年|万}元",
                "{member.total / staff.total|percent 2} ~ {「会员数」 / 「职工数」|百分比 2}",
                "[?member.total > member.total@last: ，增加] ~ [?「会员数」 > 「会员数」@上年: ，增加]",
                "[?in annual and told member.total: 有] ~ [?用于 年度 且 有 「会员数」: 有]",
                "{each kind of aid.visits.person_times, at most 4: {name}{it}人次; 、} ~ {逐个「类别」的「慰问人次」, 最多4: {名称}{此数}人次; 、}",
                "{list missed-targets: {name}（{it@target|round 2}{unit}，{it / it@target|percent}[?untold it: ，无]）; 、} ~ {列出未完成目标: {名称}（{此数@目标|小数 2}{计量单位}，{此数 / 此数@目标|百分比}[?无 此数: ，无]）; 、}",
                "{than-last-year: member.total, 人} ~ {比上年: 「会员数」, 人}"
            })
    void each_mark_has_its_word(String kept, String shown) {
        assertThat(vocabulary.notation(ANYBODY).shown(kept)).isEqualTo(shown);
        assertThat(vocabulary.notation(ANYBODY).kept(shown)).isEqualTo(kept);
    }

    @Test
    void every_sentence_that_comes_with_the_product_can_be_shown_and_kept_again() {
        Notation notation = vocabulary.notation(ANYBODY);
        List<String> sentences = outlines.all().stream()
                .flatMap(outline -> sentences(outline.written()))
                .toList();
        assertThat(sentences).hasSizeGreaterThan(100).allSatisfy(sentence -> {
            assertThat(notation.kept(notation.shown(sentence))).isEqualTo(sentence);
            assertThat(notation.shown(sentence)).doesNotContainPattern("[a-z]\\.[a-z]");
        });
    }

    private static Stream<String> sentences(OutlineFile outline) {
        return Stream.of(
                        paragraphs(outline.opening()),
                        Edits.sections(outline).stream().flatMap(NotationTests::paragraphs),
                        paragraphs(outline.closing()))
                .flatMap(paragraphs -> paragraphs)
                .flatMap(NotationTests::sentences);
    }

    private static Stream<ParagraphEntry> paragraphs(SectionEntry section) {
        return Stream.concat(
                paragraphs(section.paragraphs()),
                SectionPath.below(section).stream().flatMap(NotationTests::paragraphs));
    }

    private static Stream<ParagraphEntry> paragraphs(@Nullable List<ParagraphEntry> paragraphs) {
        return paragraphs == null ? Stream.of() : paragraphs.stream();
    }

    private static Stream<String> sentences(ParagraphEntry paragraph) {
        return Paragraphs.sentences(paragraph).stream().flatMap(sentence -> sentence.first().stream());
    }

    @Test
    void no_two_things_have_the_same_name() {
        assertThat(vocabulary.names(ANYBODY).values()).doesNotHaveDuplicates();
    }

    @Test
    void a_name_in_plain_text_stays_text() {
        assertThat(vocabulary.notation(ANYBODY).kept("推广「会员数」做法，会员{「会员数」}人")).isEqualTo("推广「会员数」做法，会员{member.total}人");
    }

    @Test
    void a_name_that_nothing_has_stays_and_is_refused_when_it_is_read() {
        assertThat(vocabulary.notation(ANYBODY).kept("{「没有的指标」}")).isEqualTo("{「没有的指标」}");
    }
}
