package org.unionledger.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.WrittenDay;
import org.unionledger.frame.Problem;

/** Reads what forms send; what is missing or not understood is added to the problems. */
final class FormReading {

    private FormReading() {}

    static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "").strip();
    }

    static LocalDate requiredDay(String field, @Nullable String written, List<Problem> problems) {
        LocalDate day = day(field, written, problems);
        if (day == null && text(written).isEmpty()) {
            problems.add(Problem.of(field, "committee.problem.day-missing"));
        }
        return Objects.requireNonNullElse(day, LocalDate.EPOCH);
    }

    static @Nullable LocalDate day(String field, @Nullable String written, List<Problem> problems) {
        if (text(written).isEmpty()) {
            return null;
        }
        LocalDate day = WrittenDay.read(text(written)).orElse(null);
        if (day == null) {
            problems.add(Problem.of(field, "committee.problem.not-a-day"));
        }
        return day;
    }

    static @Nullable Integer count(String field, @Nullable String written, List<Problem> problems) {
        if (text(written).isEmpty()) {
            return null;
        }
        try {
            int count = Integer.parseInt(text(written));
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        problems.add(Problem.of(field, "committee.problem.not-a-count"));
        return null;
    }
}
