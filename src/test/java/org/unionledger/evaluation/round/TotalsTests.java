package org.unionledger.evaluation.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.unionledger.evaluation.scheme.Aspect;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.evaluation.scheme.Rule;

class TotalsTests {

    private static Item item(String key, int points) {
        return new Item(key, key, BigDecimal.valueOf(points), new Rule.Manual(), "");
    }

    /** 60 for items of 10 and 20, 40 for one of 8. */
    private static final Content CONTENT = new Content(List.of(
            new Aspect("a1", "甲", BigDecimal.valueOf(60), List.of(item("i1", 10), item("i2", 20))),
            new Aspect("a2", "乙", BigDecimal.valueOf(40), List.of(item("i3", 8)))));

    @Test
    void each_aspect_gives_of_its_weight_what_its_items_give_of_their_points() {
        Map<String, BigDecimal> points =
                Map.of("i1", new BigDecimal("10"), "i2", new BigDecimal("5"), "i3", new BigDecimal("2"));
        Totals totals = Totals.of(CONTENT, item -> points.get(item.key()));
        // 60 × 15 / 30 = 30, 40 × 2 / 8 = 10
        assertThat(totals.aspects())
                .extracting(Totals.OfAspect::gives)
                .containsExactly(new BigDecimal("30.00"), new BigDecimal("10.00"));
        assertThat(totals.total()).isEqualByComparingTo("40");
    }

    @Test
    void what_nobody_has_said_counts_as_nothing_and_rounding_is_half_up() {
        Totals totals = Totals.of(CONTENT, item -> item.key().equals("i2") ? new BigDecimal("0.0025") : null);
        // 60 × 0.0025 / 30 = 0.005
        assertThat(totals.total()).isEqualByComparingTo("0.01");
    }

    @Test
    void all_points_are_a_hundred() {
        assertThat(Totals.of(CONTENT, Item::points).total()).isEqualByComparingTo("100");
    }

    @RepeatedTest(50)
    void no_points_make_less_than_nothing_or_more_than_a_hundred(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Totals totals = Totals.of(
                CONTENT,
                item -> item.points()
                        .multiply(BigDecimal.valueOf(random.nextInt(101)))
                        .movePointLeft(2));
        assertThat(totals.total()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    @Test
    void equal_totals_share_a_place_and_the_next_stands_as_far_down_as_there_are_others_before() {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        totals.put("甲", new BigDecimal("90.00"));
        totals.put("乙", new BigDecimal("95"));
        totals.put("丙", new BigDecimal("90"));
        totals.put("丁", new BigDecimal("89.99"));
        assertThat(Totals.places(totals)).isEqualTo(Map.of("乙", 1, "甲", 2, "丙", 2, "丁", 4));
    }
}
