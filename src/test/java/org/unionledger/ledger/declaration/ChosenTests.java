package org.unionledger.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChosenTests {

    private static final String WALL = """
            id: wall
            name: 制度上墙
            englishName: Walls
            group: archive
            day: day
            list: [item]
            title: [item]
            fields:
              - {key: day, label: 日期, englishLabel: Day, kind: date, required: true}
              - key: item
                label: 上墙内容
                englishLabel: What
                kind: choices
                choices:
                  - {value: 工会班子, english: The committee}
                  - {value: 目标任务, english: Targets}
              - {key: more, label: 其他, englishLabel: More, kind: choices, choices: [{value: 甲, english: A}]}
            postings:
              - {indicator: org.wall.items, breakdown: {kind: item}}
            """;

    private final DeclarationParser parser = new DeclarationParser();

    @ParameterizedTest(name = "“{0}” is {1}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            工会班子、目标任务,       工会班子/目标任务
            "工会班子，目标任务",     工会班子/目标任务
            "工会班子,目标任务",      工会班子/目标任务
            工会班子；目标任务;制度,  工会班子/目标任务/制度
            工会班子 | 目标任务,      工会班子/目标任务
            " 工会班子 、、",         工会班子
            """)
    void people_separate_words_in_many_ways(String written, String words) {
        assertThat(Chosen.wordsIn(written)).isEqualTo(Arrays.asList(words.split("/")));
    }

    @Test
    void a_word_counts_once_and_nothing_chosen_is_no_value() {
        assertThat(new Chosen(List.of("甲", "乙", "甲")).words()).containsExactly("甲", "乙");
        assertThatThrownBy(() -> new Chosen(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} among {1}: {2}")
    @CsvSource({"甲、乙, 乙、丙, true", "甲、乙, 丙, false", "甲、乙, '', true", "'', '', false", "'', 甲, false"})
    void one_that_is_meant_is_enough_for_a_condition(String chosen, String meant, boolean holds) {
        List<String> words = Chosen.wordsIn(chosen);
        Values entry = words.isEmpty() ? Values.NONE : Values.of(Map.of("item", new Chosen(words)));

        assertThat(new Condition("item", Set.copyOf(Chosen.wordsIn(meant)), true).holds(entry))
                .isEqualTo(holds);
        assertThat(new Condition("item", Set.copyOf(Chosen.wordsIn(meant)), false).holds(entry))
                .isEqualTo(!holds);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            value: 目标任务            | value: 目标、任务                         | fields[1].choices: a word of several must not look like two: 目标、任务
            kind: item}                | kind: item, way: more}                    | postings[0].breakdown: divides by one field of several choices at most
            title: [item]              | title: [item]\\nstate: item               | state: field item must be a required choice without other words
            kind: choices              | kind: text                                | fields[1].choices: only a field of kind choice or choices has choices
            """)
    void what_cannot_be_several_is_a_flaw(String right, String wrong, String flaw) {
        String text = WALL.replace(right, wrong.replace("\\n", "\n"));

        DeclarationRefused refused = catchThrowableOfType(DeclarationRefused.class, () -> parser.parse(text));

        assertThat(refused.flaws()).extracting(Flaw::toString).contains(flaw);
    }
}
