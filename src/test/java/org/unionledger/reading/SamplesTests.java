package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unionledger.reading.Sample.Contradiction;
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
    void at_least_90_of_100_figures_have_the_right_role() {
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

        assertThat(right).as("of " + marks).isGreaterThanOrEqualTo(percent(marks, 90));
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
                .allSatisfy(
                        planted -> assertThat(doubts).as(planted.toString()).anyMatch(doubt -> tells(doubt, planted)));
        assertThat(doubts)
                .allSatisfy(doubt -> assertThat(sample.contradictions())
                        .as(doubt.toString())
                        .anyMatch(planted -> tells(doubt, planted)));
    }

    /** Of the same kind, and about one of the same figures at least. */
    private static boolean tells(ReadFinding doubt, Contradiction planted) {
        return doubt.kind().equals(planted.kind())
                && doubt.quotes().stream()
                        .anyMatch(quote -> planted.quotes().stream()
                                .anyMatch(other -> quote.contains(other) || other.contains(quote)));
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
