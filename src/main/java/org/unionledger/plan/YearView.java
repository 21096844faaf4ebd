package org.unionledger.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A plan month by month.
 *
 * @param months all twelve, those without items too
 * @param kinds  the sources the year's items have, to choose among
 * @param kind   the one chosen; empty for all
 */
public record YearView(
        PlanYear year, Map<YearMonth, List<PlanItem>> months, List<String> kinds, String kind, LocalDate today) {

    public long items() {
        return months.values().stream().mapToLong(List::size).sum();
    }

    public long done() {
        return count(item -> item.state() == ItemState.DONE);
    }

    public long late() {
        return count(item -> item.isLate(today));
    }

    private long count(Predicate<PlanItem> wanted) {
        return months.values().stream().flatMap(List::stream).filter(wanted).count();
    }
}
