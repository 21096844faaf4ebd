package org.unionledger.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.ledger.declaration.Check.Compared;
import org.unionledger.ledger.declaration.Check.Needed;

class CheckTests {

    private static final Label MESSAGE = new Label("不对", "Wrong");
    private static final Condition CLOSED = new Condition("outcome", Set.of("在办"), false);

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "9,  AT_MOST,  10, true",
        "10, AT_MOST,  10, true",
        "11, AT_MOST,  10, false",
        "9,  LESS,     10, true",
        "10, LESS,     10, false",
        "9,  AT_LEAST, 10, false",
        "10, AT_LEAST, 10, true",
        "11, AT_LEAST, 10, true",
        "10, MORE,     10, false",
        "11, MORE,     10, true",
        "10, EQUAL,    10, true",
        "10.00, EQUAL, 10, true",
        "9,  EQUAL,    10, false"
    })
    void numbers_compare_on_both_sides_of_each_sign(
            BigDecimal women, Comparison comparison, BigDecimal persons, boolean kept) {
        Check check = new Check(new Compared("women", comparison, "persons", null), Condition.ALWAYS, MESSAGE, false);

        assertThat(check.isBrokenBy(Values.of(Map.of("women", women, "persons", persons))))
                .isEqualTo(!kept);
    }

    @ParameterizedTest(name = "closed {0}: kept {1}")
    @CsvSource({"2025-03-07, false", "2025-03-08, true", "2025-03-09, true"})
    void a_case_is_closed_no_earlier_than_it_was_received(LocalDate closed, boolean kept) {
        Check check = new Check(
                new Compared("closed", Comparison.AT_LEAST, "received", null), Condition.ALWAYS, MESSAGE, false);

        assertThat(check.isBrokenBy(Values.of(Map.of("closed", closed, "received", LocalDate.of(2025, 3, 8)))))
                .isEqualTo(!kept);
    }

    @Test
    void what_is_not_filled_in_breaks_no_comparison() {
        Check check =
                new Check(new Compared("women", Comparison.AT_MOST, "persons", null), Condition.ALWAYS, MESSAGE, false);

        assertThat(check.isBrokenBy(Values.of(Map.of("women", BigDecimal.TEN)))).isFalse();
    }

    @ParameterizedTest(name = "outcome {0}: closing day needed {1}")
    @CsvSource({"在办, false", "办结, true", "'', true"})
    void a_field_is_needed_only_under_its_condition(String outcome, boolean needed) {
        Check check = new Check(new Needed("closed"), CLOSED, MESSAGE, true);
        Values entry = outcome.isEmpty() ? Values.NONE : Values.of(Map.of("outcome", outcome));

        assertThat(check.isBrokenBy(entry)).isEqualTo(needed);
        assertThat(check.isBrokenBy(entry.with("closed", LocalDate.of(2025, 3, 8))))
                .isFalse();
    }

    @Test
    void numbers_are_kept_without_needless_zeros_so_that_the_same_is_the_same() {
        assertThat(Values.of(Map.of("money", new BigDecimal("1600.00"))))
                .isEqualTo(Values.of(Map.of("money", new BigDecimal("1.6e3"))));
        assertThat(Values.of(Map.of("money", new BigDecimal("1600.50"))).written("money"))
                .isEqualTo("1600.5");
    }
}
