package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Under the title of a half year, what tells of the whole year more than once is doubted, by its words. */
class WholeYearTests {

    private static final String TITLE = "某乡总工会上半年工作总结\n";

    private static List<ReadFinding> findings(String body) {
        return Reader.shipped()
                .read((TITLE + body).getBytes(StandardCharsets.UTF_8))
                .texts()
                .get(0)
                .findings();
    }

    @Test
    void a_half_that_tells_of_the_year_twice_is_doubted_and_the_words_are_named() {
        assertThat(findings("一年来，我们走访职工15户。\n一年来，工会干部下基层宣讲。")).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("period");
            assertThat(finding.holds()).isFalse();
            assertThat(finding.quotes()).containsExactly("一年来", "一年来");
            assertThat(finding.figures()).isEmpty();
        });
    }

    @Test
    void once_may_be_a_slip() {
        assertThat(findings("一年来，我们走访职工15户。")).isEmpty();
    }

    @Test
    void what_is_always_done_at_the_end_of_a_year_is_of_no_year() {
        assertThat(findings("各单位做到年初有计划、年终有总结。\n一年来，我们走访职工15户。")).isEmpty();
    }
}
