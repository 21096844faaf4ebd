package org.unionledger.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What became of a text, shown with [-gone-] and {+come+}. */
class TextDifferenceTests {

    private static Block block(String key, String words) {
        return new Block(key, BlockKind.PARAGRAPH, List.of(new Run.Words(words)));
    }

    private static String between(Content before, Content after) {
        return TextDifference.between(before, after, Map.of()).stream()
                .map(line -> line.pieces().stream()
                        .map(piece -> switch (piece.fate()) {
                            case SAME -> piece.text();
                            case ADDED -> "{+" + piece.text() + "+}";
                            case REMOVED -> "[-" + piece.text() + "-]";
                        })
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_changed_word_is_told_and_the_others_stay() {
        assertThat(between(
                        new Content(List.of(block("a1", "走访慰问困难职工120人次"))),
                        new Content(List.of(block("a1", "走访慰问一线职工125人次")))))
                .isEqualTo("走访慰问[-困难-]{+一线+}职工[-120-]{+125+}人次");
    }

    @Test
    void paragraphs_come_and_go_as_a_whole() {
        assertThat(between(
                        new Content(List.of(block("a1", "开头"), block("a2", "删去"), block("a3", "结尾"))),
                        new Content(List.of(block("a1", "开头"), block("a3", "结尾"), block("a4", "新的")))))
                .isEqualTo("开头\n[-删去-]\n结尾\n{+新的+}");
    }

    @Test
    void the_same_text_has_no_difference() {
        Content content = new Content(List.of(block("a1", "开头"), block("a2", "")));
        assertThat(TextDifference.between(content, content, Map.of()))
                .hasSize(1)
                .allMatch(TextDifference.Line::isSame);
    }
}
