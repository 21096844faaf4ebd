package org.unionledger.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;

class BackfillRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 8);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private static Indicator indicator(IndicatorKind kind, int decimals) {
        return new Indicator(
                new IndicatorId("aid.visits.times"),
                "走访次数",
                "Visits",
                "次",
                decimals,
                kind,
                "aid",
                List.of("kind"),
                "",
                null,
                null);
    }

    private static BackfillEntry entry(@Nullable LocalDate day, String told, Breakdown breakdown) {
        return new BackfillEntry(
                new IndicatorId("aid.visits.times"),
                new OrganizationId(1),
                LocalDate.of(2024, 1, 1),
                LAST,
                day,
                breakdown,
                new BigDecimal(told));
    }

    private static List<String> problems(BackfillEntry entry, @Nullable LocalDate closedThrough) {
        return problems(entry, indicator(IndicatorKind.FLOW, 0), closedThrough);
    }

    private static List<String> problems(
            BackfillEntry entry, @Nullable Indicator indicator, @Nullable LocalDate closedThrough) {
        return BackfillRules.problemsOf(entry, indicator, TODAY, closedThrough).stream()
                .map(problem -> problem.code().replace("backfill.problem.", ""))
                .toList();
    }

    @Test
    void a_sound_entry_has_no_problem() {
        assertThat(problems(entry(LAST, "12", Breakdown.of("kind", "困难职工")), null))
                .isEmpty();
    }

    @Test
    void asks_of_what_it_is_and_takes_no_formula() {
        assertThat(problems(entry(LAST, "12", Breakdown.NONE), null, null)).containsExactly("indicator-missing");
        assertThat(problems(entry(LAST, "12", Breakdown.NONE), indicator(IndicatorKind.FORMULA, 0), null))
                .containsExactly("computed");
    }

    @Test
    void counts_what_is_more_than_nothing_and_whole_where_the_indicator_is() {
        assertThat(problems(entry(LAST, "0", Breakdown.NONE), null)).containsExactly("not-a-quantity");
        assertThat(problems(entry(LAST, "-1", Breakdown.NONE), null)).containsExactly("not-a-quantity");
        assertThat(problems(entry(LAST, "1.5", Breakdown.NONE), null)).containsExactly("not-whole");
        Indicator money = indicator(IndicatorKind.FLOW, 2);
        assertThat(problems(entry(LAST, "0.01", Breakdown.NONE), money, null)).isEmpty();
        assertThat(problems(entry(LAST, "0.001", Breakdown.NONE), money, null)).containsExactly("not-a-quantity");
        assertThat(problems(entry(LAST, "9999999999999", Breakdown.NONE), money, null))
                .isEmpty();
        assertThat(problems(entry(LAST, "10000000000000", Breakdown.NONE), money, null))
                .containsExactly("not-a-quantity");
    }

    @Test
    void its_day_lies_within_its_period_and_is_not_to_come() {
        assertThat(problems(entry(null, "12", Breakdown.NONE), null)).containsExactly("days-missing");
        assertThat(problems(entry(LAST.plusDays(1), "12", Breakdown.NONE), null))
                .containsExactly("days-in-disorder");
        BackfillEntry today = new BackfillEntry(
                new IndicatorId("aid.visits.times"),
                new OrganizationId(1),
                TODAY,
                TODAY.plusDays(1),
                TODAY,
                Breakdown.NONE,
                BigDecimal.ONE);
        assertThat(problems(today, null)).isEmpty();
        BackfillEntry tomorrow = new BackfillEntry(
                today.indicator(), today.union(), TODAY, today.to(), today.to(), Breakdown.NONE, BigDecimal.ONE);
        assertThat(problems(tomorrow, null)).containsExactly("day-to-come");
    }

    @Test
    void its_day_is_not_closed() {
        assertThat(problems(entry(LAST, "12", Breakdown.NONE), LAST)).containsExactly("closed");
        assertThat(problems(entry(LAST, "12", Breakdown.NONE), LAST.minusDays(1)))
                .isEmpty();
    }

    @Test
    void its_breakdown_is_one_of_the_indicator() {
        assertThat(problems(entry(LAST, "12", Breakdown.of("occasion", "春节")), null))
                .containsExactly("no-such-breakdown");
    }
}
