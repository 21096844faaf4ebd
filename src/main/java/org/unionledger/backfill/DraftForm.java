package org.unionledger.backfill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.WrittenDay;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

/**
 * A draft's line of the form as it was filled in: fields named {@code <field>-<id>}. A field that was not sent, or cannot be
 * understood, stays as it was.
 */
final class DraftForm {

    private static final String BREAKDOWN = "breakdown-";

    private final Map<String, String> fields;
    private final Backfill draft;
    private final List<Problem> problems = new ArrayList<>();

    DraftForm(Map<String, String> fields, Backfill draft) {
        this.fields = fields;
        this.draft = draft;
    }

    /**
     * @param indicators finds one by its name or id
     * @param unions finds one by its name
     */
    BackfillEntry read(
            Function<String, Optional<IndicatorId>> indicators, Function<String, Optional<OrganizationId>> unions) {
        BackfillEntry entry = draft.entry();
        IndicatorId indicator = named("indicator", entry.indicator(), indicators, "backfill.problem.no-such-indicator");
        OrganizationId union = named("union", entry.union(), unions, "backfill.problem.no-such-union");
        return new BackfillEntry(
                indicator,
                union == null ? entry.union() : union,
                day("from", entry.from()),
                day("to", entry.to()),
                day("day", entry.day()),
                breakdown(entry.breakdown()),
                told(entry.told()));
    }

    /** The period that the fields {@code from} and {@code until} give to all. @throws Refused if they give none */
    static Period periodOfAll(Map<String, String> fields) {
        LocalDate from = WrittenDay.read(fields.getOrDefault("from", "")).orElse(null);
        LocalDate to = WrittenDay.read(fields.getOrDefault("until", "")).orElse(null);
        if (from == null || to == null || to.isBefore(from)) {
            throw Refused.of("from", "backfill.problem.no-period");
        }
        return new Period(from, to);
    }

    /** What could not be understood. */
    List<Problem> problems() {
        return problems;
    }

    private @Nullable String sent(String field) {
        String written = fields.get(field + "-" + draft.id());
        return written == null ? null : written.strip();
    }

    private <T> @Nullable T named(String field, @Nullable T kept, Function<String, Optional<T>> known, String problem) {
        String written = sent(field);
        if (written == null || written.isEmpty()) {
            return written == null ? kept : null;
        }
        Optional<T> found = known.apply(written);
        if (found.isEmpty()) {
            problems.add(Problem.of(field, problem, written));
        }
        return found.orElse(kept);
    }

    private @Nullable LocalDate day(String field, @Nullable LocalDate kept) {
        String written = sent(field);
        if (written == null || written.isEmpty()) {
            return written == null ? kept : null;
        }
        Optional<LocalDate> day = WrittenDay.read(written);
        if (day.isEmpty()) {
            problems.add(Problem.of(field, "backfill.problem.not-a-day", written));
        }
        return day.orElse(kept);
    }

    private BigDecimal told(BigDecimal kept) {
        String written = sent("told");
        if (written == null) {
            return kept;
        }
        try {
            return new BigDecimal(written.replace(",", "").replace("，", ""));
        } catch (NumberFormatException notANumber) {
            problems.add(Problem.of("told", "backfill.problem.not-a-number", written));
            return kept;
        }
    }

    /** Fields are named {@code breakdown-<kind>-<id>}; a blank one says nothing of that kind. */
    private Breakdown breakdown(Breakdown kept) {
        Map<String, String> values = new TreeMap<>(kept.values());
        String end = "-" + draft.id();
        fields.forEach((field, value) -> {
            if (field.startsWith(BREAKDOWN)
                    && field.endsWith(end)
                    && field.length() > BREAKDOWN.length() + end.length()) {
                values.put(field.substring(BREAKDOWN.length(), field.length() - end.length()), value.strip());
            }
        });
        values.values().removeIf(String::isEmpty);
        return Breakdown.of(values);
    }
}
