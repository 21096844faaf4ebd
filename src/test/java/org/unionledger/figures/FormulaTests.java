package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTests {

    private static final Map<String, BigDecimal> VALUES = Map.of(
            "member.total", new BigDecimal("3"),
            "staff.total", new BigDecimal("4"),
            "aid.money", new BigDecimal("10.50"),
            "aid.none", BigDecimal.ZERO);

    @ParameterizedTest
    @CsvSource({
        "member.total / staff.total, 0.75",
        "100 * member.total / staff.total, 75",
        "member.total + staff.total * 2, 11",
        "(member.total + staff.total) * 2, 14",
        "member.total - staff.total - 1, -2",
        "aid.money / member.total, 3.5",
        "1 / member.total * 3, 1",
        "aid.money / (member.total / staff.total), 14",
        "aid.none / member.total, 0"
    })
    void a_formula_is_computed_as_written_and_divides_last(String formula, BigDecimal value) {
        assertThat(valueOf(formula)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member.total / aid.none",
                "member.total / (1 / aid.none)",
                "member.total / (staff.total - 4)",
                "member.total / aid.none + 1",
                "member.unknown / staff.total",
                "1 + member.unknown"
            })
    void what_cannot_be_told_is_no_number(String formula) {
        assertThat(valueOf(formula)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "member.total /", "member.total staff.total", "(member.total", "member.total % 2", "2)"})
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Formula.parse(text));
    }

    @Test
    void its_operands_are_told_each_once() {
        assertThat(Formula.parse("(a.b + c.d) / a.b").operands())
                .containsExactly(new IndicatorId("a.b"), new IndicatorId("c.d"));
    }

    private static @Nullable BigDecimal valueOf(String formula) {
        return Formula.parse(formula).value(id -> VALUES.get(id.value()));
    }
}
