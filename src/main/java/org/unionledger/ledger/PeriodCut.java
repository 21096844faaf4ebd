package org.unionledger.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range of days cut into whole years, whole months and the days left over, as few as possible.
 *
 * @param whole runs of periods as {@code ledger.tally} numbers them: 2019–2024 for years, 202501–202503 for months,
 *              0 for all days
 * @param days  runs of days that fill no month, both ends inclusive
 */
record PeriodCut(List<Run> whole, List<Days> days) {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** As {@code ledger.tally} numbers all days together. */
    private static final int EVER = 0;

    record Run(int from, int to) {}

    record Days(LocalDate from, LocalDate to) {}

    /** @param from null for as early as possible; @param to inclusive, null for as late as possible */
    static PeriodCut of(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return new PeriodCut(List.of(new Run(EVER, EVER)), List.of());
        }
        PeriodCut cut = new PeriodCut(new ArrayList<>(), new ArrayList<>());
        LocalDate day = from == null ? FIRST : from;
        LocalDate last = to == null ? LAST : to;
        while (!day.isAfter(last)) {
            day = cut.cutOff(day, last).plusDays(1);
        }
        return cut;
    }

    /** Cuts the greatest run off the front and returns its last day. */
    private LocalDate cutOff(LocalDate day, LocalDate last) {
        int lastWholeYear = last.plusDays(1).getYear() - 1;
        if (day.getDayOfYear() == 1 && day.getYear() <= lastWholeYear) {
            whole.add(new Run(day.getYear(), lastWholeYear));
            return LocalDate.of(lastWholeYear, 12, 31);
        }
        YearMonth lastWholeMonth = YearMonth.from(last.plusDays(1)).minusMonths(1);
        YearMonth month = YearMonth.from(day);
        if (day.getDayOfMonth() == 1 && !month.isAfter(lastWholeMonth)) {
            YearMonth end = earlier(lastWholeMonth, YearMonth.of(day.getYear(), 12));
            whole.add(new Run(number(month), number(end)));
            return end.atEndOfMonth();
        }
        LocalDate end = month.atEndOfMonth().isBefore(last) ? month.atEndOfMonth() : last;
        days.add(new Days(day, end));
        return end;
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    private static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }
}
