package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unionledger.reading.Sample.Arithmetic;
import org.unionledger.reading.Sample.Mark;

/** What the reader makes of pages in the genre whose truth was written down by hand. */
class SamplesTests {

    private static final List<Sample> SAMPLES = Sample.all();

    static Stream<Sample> samples() {
        return SAMPLES.stream();
    }

    @Test
    void at_least_95_of_100_figures_are_found_with_their_value_and_unit() {
        long marks = 0;
        long right = 0;
        for (Sample sample : SAMPLES) {
            List<ReadFigure> figures = sample.figures();
            for (Mark mark : sample.marks()) {
                marks++;
                right += figures.stream().anyMatch(figure -> mark.covers(figure) && mark.isReadBy(figure)) ? 1 : 0;
            }
        }

        assertThat(marks).isGreaterThan(3_000);
        assertThat(right).as("of " + marks).isGreaterThanOrEqualTo(percent(marks, 95));
    }

    @Test
    void at_least_95_of_100_of_what_is_reported_is_a_figure() {
        long reported = 0;
        long figures = 0;
        for (Sample sample : SAMPLES) {
            for (ReadFigure figure : sample.figures()) {
                reported++;
                figures += sample.marks().stream().anyMatch(mark -> mark.covers(figure)) ? 1 : 0;
            }
        }

        assertThat(figures).as("of " + reported).isGreaterThanOrEqualTo(percent(reported, 95));
    }

    @Test
    void at_least_94_of_100_figures_have_the_right_role() {
        long marks = 0;
        long right = 0;
        for (Sample sample : SAMPLES) {
            List<ReadFigure> figures = sample.figures();
            for (Mark mark : sample.marks()) {
                marks++;
                right += figures.stream()
                                .anyMatch(figure -> mark.covers(figure)
                                        && figure.role().code().equals(mark.role()))
                        ? 1
                        : 0;
            }
        }

        assertThat(right).as("of " + marks).isGreaterThanOrEqualTo(percent(marks, 94));
    }

    private static long percent(long whole, int share) {
        return (whole * share + 99) / 100;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_planted_contradiction_is_found_and_nothing_else_is_doubted(Sample sample) {
        List<ReadFinding> doubts =
                sample.findings().stream().filter(finding -> !finding.holds()).toList();

        assertThat(sample.contradictions())
                .allSatisfy(planted -> assertThat(doubts)
                        .as(planted.toString())
                        .anyMatch(doubt -> planted.isToldBy(doubt) && planted.isReckonedBy(doubt)));
        assertThat(doubts)
                .allSatisfy(doubt -> assertThat(sample.contradictions())
                        .as(doubt.toString())
                        .anyMatch(planted -> planted.isToldBy(doubt)));
    }

    @Test
    void at_least_80_of_100_reckonings_that_are_right_are_told_to_be_right() {
        long told = 0;
        long right = 0;
        for (Sample sample : SAMPLES) {
            List<ReadFinding> findings = sample.findings();
            for (Arithmetic arithmetic : sample.arithmetic()) {
                told++;
                right += findings.stream().anyMatch(arithmetic::isToldBy) ? 1 : 0;
            }
        }

        assertThat(right).as("of " + told).isGreaterThanOrEqualTo(percent(told, 80));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_summaries_of_a_page_are_told_apart(Sample sample) {
        assertThat(sample.read().texts()).hasSameSizeAs(sample.texts());
        assertThat(sample.read().texts().stream().map(ReadText::kind))
                .containsExactlyElementsOf(
                        sample.texts().stream().map(text -> text.get(1)).toList());
    }

    @Test
    void at_least_85_of_100_titles_writers_and_periods_are_read_as_they_are_meant() {
        long told = 0;
        long right = 0;
        for (Sample sample : SAMPLES) {
            List<ReadText> texts = sample.read().texts();
            for (int i = 0; i < texts.size(); i++) {
                ReadText text = texts.get(i);
                List<String> meant = sample.texts().get(i);
                told += 3;
                right += text.title().equals(meant.get(0)) ? 1 : 0;
                right += orDash(text.writer()).equals(meant.get(2)) ? 1 : 0;
                right += orDash(text.period()).equals(meant.get(3)) ? 1 : 0;
            }
        }

        assertThat(right).as("of " + told).isGreaterThanOrEqualTo(percent(told, 85));
    }

    private static String orDash(String words) {
        return words.isEmpty() ? "-" : words;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void each_figure_is_told_with_its_exact_place_in_the_page(Sample sample) {
        assertThat(sample.figures())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(sample.page().substring(figure.start(), figure.end()))
                        .isEqualTo(figure.text()));
    }
}
