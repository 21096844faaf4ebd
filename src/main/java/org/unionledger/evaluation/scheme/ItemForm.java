package org.unionledger.evaluation.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionledger.evaluation.Fields;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

/** The form of an item: its rule in plain fields, steps as people write them (100:10，80:6). */
final class ItemForm {

    private static final Pattern STEP =
            Pattern.compile("(\\d{1,4}(?:\\.\\d{1,2})?)\\s*[%％]?\\s*[:：=]\\s*(\\d{1,4}(?:\\.\\d{1,2})?)\\s*分?");

    private ItemForm() {}

    /** The fields as they are filled in for a known item. */
    static Map<String, String> of(Item item) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", item.name());
        fields.put("points", item.points().toPlainString());
        fields.put("rule", item.rule().code());
        fields.put("evidence", item.evidence());
        if (item.rule() instanceof Rule.Computed computed) {
            fields.put("indicator", computed.indicator());
        }
        if (item.rule() instanceof Rule.Measured measured && measured.wanted() != null) {
            fields.put("wanted", measured.wanted().toPlainString());
        }
        if (item.rule() instanceof Rule.Steps steps) {
            fields.put(
                    "steps",
                    steps.steps().stream()
                            .map(step -> step.percent().toPlainString() + ":"
                                    + step.points().toPlainString())
                            .collect(Collectors.joining("，")));
        }
        if (item.rule() instanceof Rule.PerUnit perUnit) {
            fields.put("each", perUnit.each().toPlainString());
            fields.put("floor", perUnit.floor().toPlainString());
            if (perUnit.most() != null) {
                fields.put("most", perUnit.most().toPlainString());
            }
        }
        return fields;
    }

    /** @throws Refused with everything that is not understood */
    static Item read(String key, Map<String, String> sent) {
        Fields fields = new Fields(sent);
        BigDecimal points = Objects.requireNonNullElse(fields.number("points"), BigDecimal.ZERO);
        Rule rule = rule(fields);
        fields.unlessUnderstood();
        return new Item(key, fields.text("name"), points, rule, fields.text("evidence"));
    }

    private static Rule rule(Fields fields) {
        String indicator = fields.text("indicator");
        @Nullable BigDecimal wanted = fields.number("wanted");
        return switch (fields.text("rule")) {
            case "full" -> new Rule.Full(indicator, wanted);
            case "proportional" -> new Rule.Proportional(indicator, wanted);
            case "steps" -> new Rule.Steps(indicator, wanted, steps(fields));
            case "per_unit" ->
                new Rule.PerUnit(
                        indicator,
                        Objects.requireNonNullElse(fields.number("each"), BigDecimal.ZERO),
                        fields.number("most"),
                        Objects.requireNonNullElse(fields.number("floor"), BigDecimal.ZERO));
            case "yes_no" -> new Rule.YesNo();
            default -> new Rule.Manual();
        };
    }

    private static List<Rule.Steps.Step> steps(Fields fields) {
        List<Rule.Steps.Step> steps = new ArrayList<>();
        for (String written : fields.text("steps").split("[,，;；\\n、]")) {
            Matcher step = STEP.matcher(written.strip());
            if (step.matches()) {
                steps.add(new Rule.Steps.Step(new BigDecimal(step.group(1)), new BigDecimal(step.group(2))));
            } else if (!written.isBlank()) {
                fields.refuse(Problem.of("steps", "evaluation.problem.not-steps"));
                return List.of();
            }
        }
        return steps;
    }
}
