package org.unionledger.statistics.pivot;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.Standpoint;

/** What was chosen, as a question about the days of today. */
@Component
public class Questions {

    private final Pivots pivots;
    private final Clock clock;
    private final Month lastMonth;

    /** @param lastMonth of the statistical year (统计年度), 1 to 12 */
    Questions(Pivots pivots, Clock clock, @Value("${union-ledger.statistics.year-ends-in:9}") int lastMonth) {
        this.pivots = pivots;
        this.clock = clock;
        this.lastMonth = Month.of(lastMonth);
    }

    public Month lastMonth() {
        return lastMonth;
    }

    public PivotQuestion of(Scope scope, Standpoint standpoint, PivotParameters asked) {
        List<IndicatorId> usual = asked.isOfAView() ? pivots.ofEachDomain(scope) : pivots.headlines(scope);
        return new QuestionReader(standpoint, usual, LocalDate.now(clock), lastMonth).question(asked);
    }
}
