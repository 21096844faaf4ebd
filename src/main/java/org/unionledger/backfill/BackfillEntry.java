package org.unionledger.backfill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;

/**
 * What a document tells, as far as it is known yet.
 *
 * @param indicator null while nobody has said of what it is
 * @param from the first day it is told of, {@code to} the last; null while it is not known of when it is
 * @param day on which it counts; null with those
 * @param told in the indicator's unit
 */
public record BackfillEntry(
        @Nullable IndicatorId indicator,
        OrganizationId union,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate day,
        Breakdown breakdown,
        BigDecimal told) {

    /** Empty while something is missing, or the days are in disorder. */
    Optional<Told> complete() {
        if (indicator == null || from == null || to == null || day == null) {
            return Optional.empty();
        }
        boolean ordered = !from.isAfter(day) && !day.isAfter(to);
        return ordered
                ? Optional.of(new Told(indicator, union, new Period(from, to), day, breakdown, told))
                : Optional.empty();
    }

    /** For the audit log. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("indicator", Objects.toString(indicator, ""));
        fields.put("union", union.toString());
        fields.put("from", Objects.toString(from, ""));
        fields.put("to", Objects.toString(to, ""));
        fields.put("day", Objects.toString(day, ""));
        fields.put("breakdown", String.join("，", breakdown.values().values()));
        fields.put("told", told.toPlainString());
        return fields;
    }
}
