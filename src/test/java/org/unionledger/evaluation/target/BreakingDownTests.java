package org.unionledger.evaluation.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BreakingDownTests {

    private static List<BigDecimal> numbers(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    @Test
    void even_parts_differ_by_one_at_most_and_the_first_have_more() {
        assertThat(BreakingDown.evenly(new BigDecimal("20"), 3, 0)).isEqualTo(numbers("7", "7", "6"));
        assertThat(BreakingDown.evenly(new BigDecimal("21"), 3, 0)).isEqualTo(numbers("7", "7", "7"));
        assertThat(BreakingDown.evenly(new BigDecimal("2"), 3, 0)).isEqualTo(numbers("1", "1", "0"));
        assertThat(BreakingDown.evenly(new BigDecimal("100"), 3, 2)).isEqualTo(numbers("33.34", "33.33", "33.33"));
    }

    @Test
    void nothing_is_broken_down_to_nobody() {
        assertThat(BreakingDown.evenly(BigDecimal.TEN, 0, 0)).isEmpty();
    }

    @Test
    void parts_follow_shares_and_what_is_left_goes_to_who_lost_most() {
        // 100 : 3 : 1 of 26 → 25, 0.75, 0.25 → 25 + 0 + 0 and one left for the second
        assertThat(BreakingDown.byShare(new BigDecimal("26"), numbers("100", "3", "1"), 0))
                .isEqualTo(numbers("25", "1", "0"));
        assertThat(BreakingDown.byShare(new BigDecimal("9"), numbers("0", "2", "1"), 0))
                .isEqualTo(numbers("0", "6", "3"));
    }

    @Test
    void without_any_share_the_parts_are_even() {
        assertThat(BreakingDown.byShare(new BigDecimal("5"), numbers("0", "0", "0"), 0))
                .isEqualTo(numbers("2", "2", "1"));
        assertThat(BreakingDown.byShare(new BigDecimal("5"), numbers("-3", "1"), 0))
                .isEqualTo(numbers("0", "5"));
    }

    @RepeatedTest(200)
    void the_parts_always_add_up_to_the_whole_and_none_is_far_from_its_share(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int decimals = random.nextInt(3);
        BigDecimal whole = BigDecimal.valueOf(random.nextInt(1_000_000), decimals);
        List<BigDecimal> shares = Stream.generate(() -> BigDecimal.valueOf(random.nextInt(5_000), random.nextInt(3)))
                .limit(1 + random.nextInt(40))
                .toList();

        List<BigDecimal> parts = BreakingDown.byShare(whole, shares, decimals);

        assertThat(parts)
                .hasSameSizeAs(shares)
                .allSatisfy(part -> assertThat(part.signum()).isNotNegative());
        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
        BigDecimal all = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        for (int i = 0; i < parts.size() && all.signum() > 0; i++) {
            // |part × all − whole × share| < unit × all
            assertThat(parts.get(i)
                            .multiply(all)
                            .subtract(whole.multiply(shares.get(i)))
                            .abs())
                    .isLessThan(unit.multiply(all));
        }
    }
}
