package org.unionledger.evaluation.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

class SchemeRulesTests {

    private static Item item(String rule, Map<String, String> more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("name", "项目", "points", "10", "rule", rule, "indicator", "a.b", "evidence", ""));
        fields.putAll(more);
        return ItemForm.read("i1", fields);
    }

    private static List<String> codes(Item item) {
        return SchemeRules.of(item, "a.b"::equals).stream().map(Problem::code).toList();
    }

    private static Content content(String... weights) {
        Content content = Content.EMPTY;
        for (String weight : weights) {
            content = content.withAspect("方面", new BigDecimal(weight));
        }
        for (Aspect aspect : content.aspects()) {
            content = content.with(aspect.key(), new Item("", "项目", BigDecimal.TEN, new Rule.Manual(), ""));
        }
        return content;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"40 60, ", "40 59.99, weights", "40 60.01, weights", "100, "})
    void weights_are_a_hundred_together(String weights, @Nullable String problem) {
        assertThat(SchemeRules.of(content(weights.split(" ")), id -> true))
                .extracting(Problem::code)
                .isEqualTo(problem == null ? List.of() : List.of("evaluation.problem." + problem));
    }

    @Test
    void an_aspect_without_items_is_pointed_out() {
        Content content = content("50").withAspect("空", new BigDecimal("50"));
        assertThat(SchemeRules.of(content, id -> true))
                .extracting(Problem::code)
                .containsExactly("evaluation.problem.no-items");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "proportional, '', ",
        "proportional, wanted=0.01, ",
        "proportional, wanted=0, not-wanted",
        "proportional, indicator=a.c, no-indicator",
        "manual, indicator=, ",
        "manual, points=0, not-points",
        "manual, points=1000, ",
        "manual, points=1000.01, not-points",
        "manual, name=, name-missing",
        "yes_no, '', evidence-missing",
        "yes_no, evidence=照片, ",
        "steps, '', not-steps",
        "steps, steps=100:10 , ",
        "steps, steps=100:10.01, not-steps",
        "steps, steps=100:6；80:7, not-steps",
        "steps, steps=80:6；100:6, ",
        "steps, steps=80:6；80.0:7, not-steps",
        "steps, steps=0:6, not-steps",
        "per_unit, each=0, not-each",
        "per_unit, each=0.5, ",
        "per_unit, each=1；floor=10, ",
        "per_unit, each=1；floor=10.01, not-a-floor",
        "per_unit, each=1；most=10.01, not-most",
        "per_unit, each=1；most=0, not-most"
    })
    void an_item_keeps_the_bounds_of_its_rule(String rule, String more, @Nullable String problem) {
        Map<String, String> fields = new HashMap<>();
        String steps = more.startsWith("steps=") ? more.substring(6) : null;
        if (steps != null) {
            fields.put("steps", steps);
        } else {
            Arrays.stream(more.split("；"))
                    .filter(pair -> !pair.isEmpty())
                    .forEach(pair ->
                            fields.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        }
        assertThat(codes(item(rule, fields)))
                .isEqualTo(problem == null ? List.of() : List.of("evaluation.problem." + problem));
    }

    @Test
    void steps_are_understood_as_people_write_them() {
        assertThat(item("steps", Map.of("steps", "100%：10分，80% : 6\n60=3")).rule())
                .isInstanceOfSatisfying(
                        Rule.Steps.class,
                        steps -> assertThat(steps.steps()).hasSize(3).last().satisfies(step -> {
                            assertThat(step.percent()).isEqualByComparingTo("60");
                            assertThat(step.points()).isEqualByComparingTo("3");
                        }));
        assertThatThrownBy(() -> item("steps", Map.of("steps", "很多:10")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not-steps");
    }

    @Test
    void what_the_form_shows_is_what_it_reads() {
        for (Item item : ShippedScheme.read().content().items()) {
            assertThat(ItemForm.read(item.key(), ItemForm.of(item))).isEqualTo(item);
        }
    }

    @Test
    void items_keep_their_keys_when_others_come_and_go() {
        Content content = content("100").with("a1", new Item("", "二", BigDecimal.ONE, new Rule.Manual(), ""));
        Content less = content.withoutItem("i1");
        Content more = less.with("a1", new Item("", "三", BigDecimal.ONE, new Rule.Manual(), ""));
        assertThat(more.items()).extracting(Item::key).containsExactly("i2", "i3");
        assertThat(more.item("i2"))
                .hasValueSatisfying(item -> assertThat(item.name()).isEqualTo("二"));
    }

    @Test
    void the_shipped_scheme_has_six_aspects_and_survives_the_database() {
        Content shipped = ShippedScheme.read().content();
        assertThat(shipped.aspects()).hasSize(6);
        assertThat(SchemeRules.of(shipped, id -> true)).isEmpty();
        assertThat(shipped.aspects())
                .allSatisfy(
                        aspect -> assertThat(aspect.points()).as(aspect.name()).isEqualByComparingTo(aspect.weight()));
        assertThat(ContentJson.read(ContentJson.of(shipped))).isEqualTo(shipped);
    }
}
