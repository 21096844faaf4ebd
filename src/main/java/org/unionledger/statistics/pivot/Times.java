package org.unionledger.statistics.pivot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.unionledger.figures.Period;

/** A period in equal parts, the first and the last only as far as it reaches. */
final class Times {

    private Times() {}

    static List<Period> of(Period whole, Grain grain) {
        List<Period> parts = new ArrayList<>();
        LocalDate day = whole.from();
        while (!day.isAfter(whole.to())) {
            LocalDate end = grain.around(day).to();
            LocalDate last = end.isAfter(whole.to()) ? whole.to() : end;
            parts.add(new Period(day, last));
            if (last.equals(whole.to())) {
                break;
            }
            day = last.plusDays(1);
        }
        return parts;
    }

    /** The latest so many parts of it; all where there are no more. */
    static Period latest(Period whole, Grain grain, int most) {
        LocalDate earliest = switch (grain) {
            case DAY -> whole.to().minusDays(most - 1L);
            case WEEK -> grain.around(whole.to()).from().minusWeeks(most - 1L);
            case MONTH -> grain.around(whole.to()).from().minusMonths(most - 1L);
            case QUARTER -> grain.around(whole.to()).from().minusMonths(3 * (most - 1L));
            case YEAR ->
                grain.around(whole.to())
                        .from()
                        .minusYears(Math.min(most - 1L, whole.to().getYear() - 1L));
        };
        return earliest.isAfter(whole.from()) ? new Period(earliest, whole.to()) : whole;
    }
}
