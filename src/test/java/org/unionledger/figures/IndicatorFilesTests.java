package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndicatorFilesTests {

    private final List<Indicator> shipped = new IndicatorFiles()
            .read().stream().map(IndicatorDefinition::indicator).toList();

    @Test
    void the_shipped_indicators_are_sound_and_begin_with_their_domain() {
        IndicatorFiles.check(shipped);

        assertThat(shipped)
                .hasSizeGreaterThan(20)
                .allSatisfy(indicator -> assertThat(indicator.id().value()).startsWith(indicator.domain() + "."));
    }

    @Test
    void a_shipped_indicator_says_what_it_counts() {
        assertThat(shipped)
                .filteredOn(indicator -> indicator.id().value().equals("aid.visits.money"))
                .singleElement()
                .satisfies(money -> {
                    assertThat(money.name()).isEqualTo("慰问金额");
                    assertThat(money.unit()).isEqualTo("元");
                    assertThat(money.kind()).isEqualTo(IndicatorKind.FLOW);
                    assertThat(money.breakdowns()).containsExactly("kind", "occasion");
                });
    }

    @Test
    void an_indicator_declared_twice_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IndicatorFiles.check(List.of(flow("a.b"), flow("a.b"))))
                .withMessageContaining("a.b");
    }

    @Test
    void a_formula_of_something_unknown_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IndicatorFiles.check(List.of(flow("a.b"), formula("a.rate", "a.b / a.c"))))
                .withMessageContaining("a.c");
    }

    @Test
    void a_formula_of_a_formula_would_divide_too_early_and_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IndicatorFiles.check(
                        List.of(flow("a.b"), formula("a.half", "a.b / 2"), formula("a.quarter", "a.half / 2"))));
    }

    @Test
    void only_a_formula_has_a_formula() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IndicatorFiles.check(List.of(indicator("a.b", IndicatorKind.FLOW, "1 + 1"))));
        assertThatIllegalStateException()
                .isThrownBy(() -> IndicatorFiles.check(List.of(indicator("a.b", IndicatorKind.FORMULA, null))));
    }

    private static Indicator flow(String id) {
        return indicator(id, IndicatorKind.FLOW, null);
    }

    private static Indicator formula(String id, String formula) {
        return indicator(id, IndicatorKind.FORMULA, formula);
    }

    private static Indicator indicator(String id, IndicatorKind kind, @Nullable String formula) {
        return new Indicator(
                new IndicatorId(id), "名", "name", "件", 0, kind, "a", List.of(), "description", null, formula);
    }
}
