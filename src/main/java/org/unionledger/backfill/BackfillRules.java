package org.unionledger.backfill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.frame.Problem;

/** What one entry must say before it may be confirmed, whatever the book has. Pure: no clock, no SQL. */
final class BackfillRules {

    private static final int MOST_DECIMALS = 2;

    /** Beyond anything a union has. */
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(13);

    private BackfillRules() {}

    /**
     * @param indicator what it is of; null where nobody has said
     * @param closedThrough the last closed day (封账) of its union; null while all is open
     */
    static List<Problem> problemsOf(
            BackfillEntry entry, @Nullable Indicator indicator, LocalDate today, @Nullable LocalDate closedThrough) {
        List<Problem> problems = new ArrayList<>();
        if (indicator == null) {
            problems.add(Problem.of("", "backfill.problem.indicator-missing"));
        } else {
            addOfIndicator(entry, indicator, problems);
        }
        if (!isQuantity(entry.told())) {
            problems.add(Problem.of("", "backfill.problem.not-a-quantity"));
        }
        addOfDays(entry, today, closedThrough, problems);
        return problems;
    }

    private static boolean isQuantity(BigDecimal told) {
        return told.signum() > 0
                && told.compareTo(TOO_MUCH) < 0
                && told.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }

    /** A formula follows from its parts; a number of people has no decimals. */
    private static void addOfIndicator(BackfillEntry entry, Indicator indicator, List<Problem> problems) {
        if (indicator.kind() == IndicatorKind.FORMULA) {
            problems.add(Problem.of("", "backfill.problem.computed", indicator.name()));
        }
        BigDecimal told = entry.told().stripTrailingZeros();
        if (indicator.decimals() == 0 && told.scale() > 0) {
            problems.add(Problem.of("", "backfill.problem.not-whole", indicator.unit()));
        }
        if (!indicator.breakdowns().containsAll(entry.breakdown().values().keySet())) {
            problems.add(Problem.of("", "backfill.problem.no-such-breakdown", indicator.name()));
        }
    }

    private static void addOfDays(
            BackfillEntry entry, LocalDate today, @Nullable LocalDate closedThrough, List<Problem> problems) {
        LocalDate day = entry.day();
        if (entry.from() == null || entry.to() == null || day == null) {
            problems.add(Problem.of("", "backfill.problem.days-missing"));
        } else if (entry.complete().isEmpty()) {
            problems.add(Problem.of("", "backfill.problem.days-in-disorder"));
        } else if (day.isAfter(today)) {
            problems.add(Problem.of("", "backfill.problem.day-to-come"));
        } else if (closedThrough != null && !day.isAfter(closedThrough)) {
            problems.add(Problem.of("", "backfill.problem.closed", closedThrough));
        }
    }
}
