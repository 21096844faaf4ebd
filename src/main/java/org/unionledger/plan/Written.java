package org.unionledger.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.WrittenDay;
import org.unionledger.frame.Problem;

/** Reads what forms and addresses of plans and meetings say. */
public final class Written {

    private Written() {}

    /** Null where nothing was written; what is no day is added to the problems. */
    public static @Nullable LocalDate day(String field, String written, List<Problem> problems) {
        if (written.isBlank()) {
            return null;
        }
        LocalDate day = WrittenDay.read(written).orElse(null);
        if (day == null) {
            problems.add(Problem.of(field, "plan.problem.not-a-day"));
        }
        return day;
    }

    /** A month such as 2025-03; the other for what is none, or lies outside the years of days. */
    public static YearMonth month(String written, YearMonth other) {
        try {
            YearMonth month = YearMonth.parse(written.strip());
            return WrittenDay.read(month.atDay(1).toString()).isPresent() ? month : other;
        } catch (DateTimeException none) {
            return other;
        }
    }
}
