package org.unionledger.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

/**
 * The form of a term as it was filled in.
 *
 * @param people those elected, one a line: name, post, sex, separated by spaces, commas or tabs, as they are pasted from a sheet
 */
public record TermForm(
        @Nullable Integer version,
        @Nullable String electedOn,
        @Nullable String years,
        @Nullable String members,
        @Nullable String seats,
        @Nullable String meeting,
        @Nullable String approval,
        @Nullable String approvedOn,
        @Nullable String exception,
        @Nullable String people) {

    static TermForm empty() {
        return new TermForm(null, null, "5", null, null, Meeting.MEMBERS.code(), null, null, null, null);
    }

    static TermForm of(Term term) {
        TermEntry entry = term.entry();
        return new TermForm(
                term.version(),
                entry.electedOn().toString(),
                String.valueOf(entry.years()),
                Objects.toString(entry.members(), ""),
                Objects.toString(entry.seats(), ""),
                entry.meeting().code(),
                entry.approval(),
                Objects.toString(entry.approvedOn(), ""),
                entry.exception(),
                null);
    }

    /** @throws Refused with everything that is missing or cannot be understood */
    TermEntry read() {
        List<Problem> problems = new ArrayList<>();
        Integer term = FormReading.count("years", years, problems);
        TermEntry entry = new TermEntry(
                FormReading.requiredDay("electedOn", electedOn, problems),
                term == null ? 0 : term,
                FormReading.count("members", members, problems),
                FormReading.count("seats", seats, problems),
                Meeting.DELEGATES.code().equals(meeting) ? Meeting.DELEGATES : Meeting.MEMBERS,
                FormReading.text(approval),
                FormReading.day("approvedOn", approvedOn, problems),
                FormReading.text(exception));
        Refused.unlessNone(problems);
        return entry;
    }
}
