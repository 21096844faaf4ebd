package org.unionledger.statistics.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankedTests {

    private static final List<Member> LINES = Stream.of("a", "b", "c", "d")
            .map(key -> Member.of(key, key, query -> query))
            .toList();

    @Test
    void equal_ones_share_a_rank_and_the_next_stands_as_far_down_as_there_are_before_it() {
        Ranked ranked = ranked(false, "5", "9", "9.00", "1");

        assertThat(ranked.members()).extracting(Member::key).containsExactly("b", "c", "a", "d");
        assertThat(ranked.ranks()).containsExactly(1, 1, 3, 4);
    }

    @Test
    void the_unknown_come_last_whichever_way_it_is_turned() {
        assertThat(ranked(false, null, "2", "3", null).members())
                .extracting(Member::key)
                .containsExactly("c", "b", "a", "d");
        assertThat(ranked(true, null, "2", "3", null).members())
                .extracting(Member::key)
                .containsExactly("b", "c", "a", "d");
    }

    @Test
    void a_page_keeps_the_ranks_among_all_and_beyond_the_last_there_is_none() {
        Ranked ranked = ranked(false, "4", "3", "2", "1");

        assertThat(ranked.cut(2, 2).ranks()).containsExactly(3, 4);
        assertThat(ranked.cut(3, 2).members()).extracting(Member::key).containsExactly("d");
        assertThat(ranked.cut(4, 2).members()).isEmpty();
    }

    private static Ranked ranked(boolean ascending, @Nullable String... values) {
        return Ranked.of(
                LINES,
                Arrays.stream(values)
                        .map(value -> value == null ? null : new BigDecimal(value))
                        .toList(),
                ascending);
    }
}
