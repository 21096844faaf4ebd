package org.unionledger.committee;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a term (届).
 *
 * @param years     3 or 5
 * @param members   of the union when it was elected; null where the files do not say
 * @param seats     应设委员数; null where the files do not say
 * @param approval  number of the paper by which the union above approved the result (批复文号); empty while there is none
 * @param exception why and by whose approval a rule was not kept; empty where all are
 */
public record TermEntry(
        LocalDate electedOn,
        int years,
        @Nullable Integer members,
        @Nullable Integer seats,
        Meeting meeting,
        String approval,
        @Nullable LocalDate approvedOn,
        String exception) {

    /** The day on which the term is over (届满) unless it is postponed; by then the next one is elected. */
    public LocalDate endsOn() {
        return electedOn.plusYears(years);
    }

    /** As the audit log keeps it; what is empty is missing. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("electedOn", electedOn.toString());
        fields.put("years", String.valueOf(years));
        keep(fields, "members", members);
        keep(fields, "seats", seats);
        fields.put("meeting", meeting.code());
        keep(fields, "approval", approval);
        keep(fields, "approvedOn", approvedOn);
        keep(fields, "exception", exception);
        return fields;
    }

    private static void keep(Map<String, String> fields, String field, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            fields.put(field, value.toString());
        }
    }
}
