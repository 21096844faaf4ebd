package org.unionledger.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionledger.frame.Refused;

/** What a text may hold, how it is kept, and that no edit tears a figure from what it is. */
class ContentTests {

    private static final Set<Integer> FIGURES = Set.of(1, 2, 3, 12);

    private static Content read(String json) {
        return ContentJson.read(json, FIGURES);
    }

    private static Block paragraph(Run... runs) {
        return new Block("a1", BlockKind.PARAGRAPH, List.of(runs));
    }

    @Test
    void a_text_is_kept_as_it_is_written() {
        Content content = new Content(List.of(
                new Block("a1", BlockKind.H1, List.of(new Run.Words("坚持精准帮扶"))),
                new Block(
                        "k9",
                        BlockKind.PARAGRAPH,
                        List.of(new Run.Words("走访慰问"), new Run.Mark(12), new Run.Words("人次，<b>\"{1}\"</b>"))),
                new Block("a3", BlockKind.PARAGRAPH, List.of())));

        assertThat(read(ContentJson.write(content))).isEqualTo(content);
    }

    @Test
    void nothing_but_words_and_figures_is_taken_over() {
        Content content = read("""
                {"blocks": [{"key": "a1", "kind": "script", "style": "x", "runs":
                  ["一\\n二\\u0007\\u200b", 3, {"html": "<b>"}, null, 1.5, ["四"], "<img onerror=1>"]}]}""");

        assertThat(content)
                .isEqualTo(new Content(
                        List.of(paragraph(new Run.Words("一 二"), new Run.Mark(3), new Run.Words("<img onerror=1>")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{\"blocks\": [{\"runs\": [4]}]}", "{\"blocks\": [{\"runs\": [-1]}]}"})
    void what_is_no_text_or_marks_a_figure_of_another_document_is_refused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Refused.class);
    }

    @Test
    void keys_that_are_missing_wrong_or_doubled_are_given_anew() {
        Content content =
                read("{\"blocks\": [{\"key\": \"a1\"}, {\"key\": \"a1\"}, {}, {\"key\": \"<b>\"}, {\"key\": \"a2\"}]}");

        assertThat(content.blocks().stream().map(Block::key))
                .doesNotHaveDuplicates()
                .contains("a1", "a2");
    }

    @Test
    void in_plain_text_a_figure_is_its_number_and_braces_stay_braces() {
        Block block = paragraph(new Run.Words("共{"), new Run.Mark(12), new Run.Words("}人，{3}不是数字"));

        String plain = TokenText.write(block);

        assertThat(plain).isEqualTo("共{{{12}}人，{{3}不是数字");
        assertThat(TokenText.read(plain, FIGURES)).isEqualTo(block.runs());
    }

    @Test
    void a_number_of_no_figure_is_refused_in_plain_text() {
        assertThatThrownBy(() -> TokenText.read("共{4}人", FIGURES)).isInstanceOf(Refused.class);
    }

    /** Any text of these letters, braces and marks, a thousand times. */
    @Test
    void plain_text_loses_no_figure_and_no_letter() {
        Random random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            List<Run> runs = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                runs.add(random.nextBoolean() ? new Run.Mark(random.nextInt(3) + 1) : words(random));
            }
            Block block = new Block("a1", BlockKind.PARAGRAPH, runs);
            assertThat(TokenText.read(TokenText.write(block), FIGURES)).isEqualTo(block.runs());
        }
    }

    private static Run words(Random random) {
        String letters = "工会{}12，3{";
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(5) + 1; i > 0; i--) {
            words.append(letters.charAt(random.nextInt(letters.length())));
        }
        return new Run.Words(words.toString());
    }

    /** Blocks moved, split, joined, deleted and typed into at random: each mark that was not deleted still marks its figure. */
    @Test
    void random_edits_never_tear_a_figure_from_what_it_is() {
        Random random = new Random(11);
        List<Block> blocks = new ArrayList<>(IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Block(
                        "a" + i, BlockKind.PARAGRAPH, List.of(new Run.Words("共"), new Run.Mark(i), new Run.Words("人"))))
                .toList());
        Set<Integer> all = Set.copyOf(IntStream.rangeClosed(1, 12).boxed().toList());
        List<Integer> marks = new ArrayList<>(all);
        for (int round = 0; round < 500 && !blocks.isEmpty(); round++) {
            int at = random.nextInt(blocks.size());
            Block block = blocks.remove(at);
            switch (random.nextInt(5)) {
                case 0 -> blocks.add(random.nextInt(blocks.size() + 1), block);
                case 1 -> {
                    int cut = random.nextInt(block.runs().size() + 1);
                    blocks.add(at, block.withRuns(block.runs().subList(0, cut)));
                    // As a browser does: the new half has the key of the old.
                    blocks.add(
                            at + 1,
                            block.withRuns(
                                    block.runs().subList(cut, block.runs().size())));
                }
                case 2 -> {
                    List<Run> joined = new ArrayList<>(block.runs());
                    if (at < blocks.size()) {
                        joined.addAll(blocks.remove(at).runs());
                    }
                    blocks.add(at, block.withRuns(joined));
                }
                case 3 -> {
                    List<Run> typed = new ArrayList<>(block.runs());
                    typed.add(random.nextInt(typed.size() + 1), new Run.Words("其中{" + random.nextInt(20) + "}<i>"));
                    blocks.add(at, block.withRuns(typed));
                }
                default -> {
                    if (random.nextInt(12) == 0) {
                        block.figures().forEach(marks::remove);
                    } else {
                        blocks.add(at, block);
                    }
                }
            }
            Content kept = ContentJson.read(json(blocks), all);
            assertThat(kept.figures()).containsExactlyInAnyOrderElementsOf(marks);
            blocks = new ArrayList<>(kept.blocks());
        }
    }

    /** As the editor sends it, keys doubled as they may be. */
    private static String json(List<Block> blocks) {
        StringBuilder json = new StringBuilder("{\"blocks\": [");
        for (Block block : blocks) {
            String one = ContentJson.write(new Content(List.of(block)));
            json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")
                    .append(one, one.indexOf('[') + 1, one.lastIndexOf(']'));
        }
        return json.append("]}").toString();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "走访职工120人次 | 1",
                "2025年，3月8日慰问12家企业 | 1",
                "第3次会议，青工发〔2025〕12号 | 0",
                "发放13.24万元，占75.9%，比上年增加1,200元 | 3",
                "一是二是三是 | 0",
                "共3.5.7 | 1",
                "K12学校、100% | 1"
            })
    void numbers_that_were_typed_are_found_but_no_days_and_ordinals(String text, int count) {
        assertThat(UnboundNumbers.count(text)).isEqualTo(count);
    }
}
