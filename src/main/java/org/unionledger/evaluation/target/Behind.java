package org.unionledger.evaluation.target;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Mentioned;
import org.unionledger.frame.Words;

/** Targets that were behind when the days ended that a summary tells of: those of the year in which they end. */
@Component
class Behind {

    private final Progresses progresses;
    private final Words words;
    private final Clock clock;

    Behind(Progresses progresses, MessageSource messages, Clock clock) {
        this.progresses = progresses;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        this.clock = clock;
    }

    /** With the indicators they are set for, so that their figures can be told; empty to who may not see targets. */
    List<Mentioned> of(Scope scope, OrganizationId union, LocalDate to, int limit, Predicate<Progress> which) {
        if (!scope.may(Right.READ_EVALUATIONS)) {
            return List.of();
        }
        return progresses.of(scope, union, to.getYear(), judgedOn(to), words).stream()
                .filter(progress -> progress.standing() == Standing.BEHIND)
                .filter(which)
                .limit(limit)
                .map(progress ->
                        new Mentioned(progress.name(), progress.indicator().value(), progress.unit()))
                .toList();
    }

    /** Never on a day to come; a year that is told to its end is over. */
    private LocalDate judgedOn(LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        if (!today.isAfter(to)) {
            return today;
        }
        LocalDate after = to.plusDays(1);
        return after.getYear() > to.getYear() ? after : to;
    }
}
