package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.Fields;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

/** Reads the page on which a target is set and broken down: three fields for each union, and a plan for the whole. */
final class TargetForm {

    private final Fields fields;

    TargetForm(Map<String, String> sent) {
        this.fields = new Fields(sent);
    }

    /**
     * What the form says of each union it names; without a number the target is taken back.
     *
     * @param sheet what is set: a plan that the form does not ask for stays as long as the target does
     * @throws Refused if something is not understood
     */
    Map<OrganizationId, Optional<Goal>> goals(TargetSheet sheet) {
        Map<OrganizationId, Optional<Goal>> goals = new LinkedHashMap<>();
        List<TargetSheet.Row> rows = new ArrayList<>(List.of(sheet.whole()));
        rows.addAll(sheet.parts());
        rows.stream()
                .filter(row -> fields.has("value-" + row.union()) && !row.fixed())
                .forEach(row -> goals.put(row.union(), goal(row)));
        fields.unlessUnderstood();
        return goals;
    }

    /** Null when none was written. */
    @Nullable
    BigDecimal value(OrganizationId union) {
        return fields.number("value-" + union);
    }

    private Optional<Goal> goal(TargetSheet.Row row) {
        BigDecimal value = value(row.union());
        BigDecimal keep = fields.number("keep-" + row.union());
        BigDecimal strive = fields.number("strive-" + row.union());
        List<BigDecimal> plan = fields.has("plan1-" + row.union()) ? plan(row.union()) : planned(row, value);
        if (value == null && (keep != null || strive != null || !plan.isEmpty())) {
            fields.refuse(Problem.of("value-" + row.union(), "evaluation.problem.value-missing", row.name()));
        }
        return Optional.ofNullable(value).map(number -> new Goal(number, keep, strive, plan));
    }

    private List<BigDecimal> plan(OrganizationId union) {
        List<BigDecimal> plan = new ArrayList<>();
        IntStream.rangeClosed(1, Goal.QUARTERS_PLANNED).forEach(quarter -> {
            BigDecimal number = fields.number("plan" + quarter + "-" + union);
            if (number != null) {
                plan.add(number);
            }
        });
        if (!plan.isEmpty() && plan.size() < Goal.QUARTERS_PLANNED) {
            fields.refuse(Problem.of("plan1-" + union, "evaluation.problem.plan-incomplete"));
            return List.of();
        }
        return plan;
    }

    private static List<BigDecimal> planned(TargetSheet.Row row, @Nullable BigDecimal value) {
        Target target = row.target();
        return target != null && value != null && target.goal().value().compareTo(value) == 0
                ? target.goal().plan()
                : List.of();
    }
}
