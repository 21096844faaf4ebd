package org.unionledger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionledger.archive.search.Excerpt;
import org.unionledger.archive.search.Indexed;
import org.unionledger.archive.search.Sought;

/** What is found by which words, without a database: the marks of a question are among those of what has it. */
class SearchTests {

    private static final String TITLE = "关于开展2025年“安康杯”竞赛的通知";
    private static final String TEXT = "各基层工会：\n为进一步做好安全生\n产工作，现将工作总结报送事项通知如下。";

    private static boolean has(Indexed paper, String question) {
        return Sought.of(question).stream()
                .allMatch(word -> word.ways().stream().anyMatch(way -> has(paper, way)));
    }

    private static boolean has(Indexed paper, Sought.Way way) {
        String within = switch (way.form()) {
            case WORDS -> paper.words();
            case SOUNDS -> paper.sounds();
            case INITIALS -> paper.initials();
        };
        boolean marked = new HashSet<>(List.of(paper.marks())).containsAll(Arrays.asList(way.marks()));
        return marked && (way.exact() || within.contains(way.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "安康杯",
                "竞赛 通知",
                "安",
                "2025年",
                "安全生产",
                "ankangbei",
                "akb",
                "gongzuozongjie",
                "gzzj",
                "anquan shengchan",
                "aqsc",
                "ＡＫＢ",
                "競賽",
                "GZZJ"
            })
    void a_paper_is_found_by_words_whole_pinyin_and_first_letters(String question) {
        assertThat(has(Indexed.of(TITLE, TEXT), question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"安全帽", "通知 帮扶", "bangfu", "bfkn", "zj", "通知各基层"})
    void it_is_not_found_by_others_nor_over_the_end_of_a_line(String question) {
        assertThat(has(Indexed.of(TITLE, TEXT), question)).isFalse();
    }

    @Test
    void letters_that_can_be_read_in_two_ways_find_both() {
        assertThat(has(Indexed.of("西安市总工会"), "xian")).isTrue();
        assertThat(has(Indexed.of("方案"), "fangan")).isTrue();
        assertThat(has(Indexed.of("反感"), "fangan")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"女职工, nvzhigong", "女职工, nuzhigong", "绿化, lvhua"})
    void the_letter_u_with_dots_is_typed_as_v_or_u(String text, String question) {
        assertThat(has(Indexed.of(text), question)).isTrue();
    }

    @Test
    void a_blank_question_has_no_words() {
        assertThat(Sought.of(" 　 ")).isEmpty();
    }

    @Test
    void an_excerpt_shows_what_was_found_whatever_way_it_was_asked_for() {
        assertThat(lit("gzzj")).containsExactly("工作总结");
        assertThat(lit("anquanshengchan")).containsExactly("安全生产");
        assertThat(lit("安全生产 通知")).containsExactly("安全生产", "通知");
        assertThat(Excerpt.around(TEXT, Sought.of("帮扶"))).isEmpty();
    }

    private static List<String> lit(String question) {
        return Excerpt.around(TEXT, Sought.of(question)).stream()
                .filter(Excerpt.Piece::hit)
                .map(Excerpt.Piece::text)
                .toList();
    }

    @Test
    void an_excerpt_of_a_long_text_is_cut_around_the_first_hit() {
        String text = "前文。".repeat(100) + "困难职工帮扶" + "后文。".repeat(100);

        String told = Excerpt.around(text, Sought.of("帮扶")).stream()
                .map(Excerpt.Piece::text)
                .collect(Collectors.joining());

        assertThat(told).startsWith("…").endsWith("…").contains("困难职工帮扶").hasSizeLessThan(120);
    }
}
