package org.unionledger.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.NotInScope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Period;

/**
 * Which summary an address asks for; what it leaves open is chosen.
 *
 * @param year null for the year the reader looks at, or of a plan late in it for the next
 * @param part which half, quarter or month; null for the one that was last to end in that year, else the first
 * @param from with {@code to}, days of one's own choice
 * @param rest whether what the outline does not tell is listed; null for not
 */
record SummaryParameters(
        @Nullable Integer year,
        @Nullable Integer part,
        @Nullable String outline,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean rest,
        @Nullable Instant asOf) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9900;

    /** @throws NotInScope if nobody keeps a book of that year, there is no such half, quarter or month, or the days end before they begin */
    SummaryRequest request(SummaryKind kind, int lookedAt, LocalDate today) {
        int asked = year == null ? usual(kind, lookedAt, today) : year;
        requireYear(asked);
        if (from != null && to != null) {
            requireYear(from.getYear());
            requireYear(to.getYear());
        }
        int which = part == null ? SummaryRequest.latest(kind, asked, today).part() : part;
        if (which < 1 || which > kind.parts() || from != null && to != null && to.isBefore(from)) {
            throw new NotInScope("part " + which + " of a year, or days from " + from + " to " + to);
        }
        Period days = from == null || to == null ? null : new Period(from, to);
        String by = outline == null || outline.isBlank() ? null : outline;
        return new SummaryRequest(kind, by, asked, which, days, Boolean.TRUE.equals(rest));
    }

    private static void requireYear(int asked) {
        if (asked < FIRST_YEAR || asked > LAST_YEAR) {
            throw new NotInScope("year " + asked);
        }
    }

    AsOf moment() {
        return asOf == null ? AsOf.NOW : AsOf.at(asOf);
    }

    /** Plans are written for the year to come, from October on. */
    private static int usual(SummaryKind kind, int lookedAt, LocalDate today) {
        boolean late = lookedAt == today.getYear() && today.getMonth().compareTo(Month.OCTOBER) >= 0;
        return kind == SummaryKind.PLAN && late ? lookedAt + 1 : lookedAt;
    }
}
