package org.unionledger.summary.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes a pattern is told what is wrong and where. */
class NotAPatternTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "走访{aid.visits.times次 | \"}\" was expected",
                "走访{aid.visits.times | \"}\" was expected",
                "走访] | nothing was opened",
                "走访} | nothing was opened",
                "[走访 | \"]\" was expected",
                "{visits} | there is no word visits",
                "{name} | there is no word name",
                "{走访} | an indicator was expected",
                "{5} | a figure names an indicator",
                "{a.b@next} | only @last and @target",
                "{a.b(kind)} | \"=\" was expected",
                "{a.b(=x)} | a kind of breakdown was expected",
                "{(a.b - a.c} | \")\" was expected",
                "{a.b -} | an indicator was expected",
                "[?a.b: 有] | a comparison was expected",
                "[?told a.b 有] | \":\" was expected",
                "{each of a.b: {it}} | \"… of\" was expected",
                "{each kind of a.b, some 3: {it}} | \"top\" or \"bottom\" was expected",
                "{each kind of a.b, top 0: {it}} | at least one item",
                "{each kind of a.b {it}} | \":\" was expected",
                "{each kind of a.b: {each kind of a.b: {it}}} | an item holds no list",
                "{than-last-year: a.b} | there is no phrase than-last-year"
            })
    void a_broken_text_is_refused_with_its_reason(String pattern, String reason) {
        assertThatThrownBy(() -> Pattern.parse(pattern))
                .isInstanceOf(NotAPattern.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'{a.b||wan}', a format was expected", "'{a.b|yi}', there is no format yi"})
    void so_is_an_unknown_format(String pattern, String reason) {
        assertThatThrownBy(() -> Pattern.parse(pattern))
                .isInstanceOf(NotAPattern.class)
                .hasMessageContaining(reason);
    }

    @Test
    void the_place_is_shown() {
        assertThatThrownBy(() -> Pattern.parse("走访{visits}次")).hasMessageContaining("走访{ >>> visits}次");
    }

    @Test
    void a_phrase_says_how_many_values_it_needs() {
        Phrases phrases = new Phrases(Map.of("p", "{$1}$2"));
        assertThatThrownBy(() -> Pattern.parse("{p: a.b}", phrases))
                .isInstanceOf(NotAPattern.class)
                .hasMessageContaining("needs more than 1 values");
    }

    @Test
    void a_phrase_may_use_another_but_not_itself() {
        Phrases phrases = new Phrases(Map.of("outer", "{inner: $1}", "inner", "{$1}", "endless", "{endless: $1}"));
        assertThat(Pattern.parse("{outer: a.b}", phrases).operands()).hasSize(1);
        assertThatThrownBy(() -> Pattern.parse("{endless: a.b}", phrases))
                .isInstanceOf(NotAPattern.class)
                .hasMessageContaining("uses itself");
    }
}
