package org.unionledger.backfill;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.backfill.BackfillBook.Outcome;
import org.unionledger.backfill.Reckoning.Reckoned;
import org.unionledger.figures.Closings;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.Period;
import org.unionledger.frame.Problem;
import org.unionledger.organization.Organizations;

/** Says of drafts what they would add, and why not. */
@Component
class Judging {

    private final BackfillBook book;
    private final BackfillRepository repository;
    private final FigureReader reader;
    private final Organizations organizations;
    private final Closings closings;
    private final Clock clock;

    Judging(
            BackfillBook book,
            BackfillRepository repository,
            FigureReader reader,
            Organizations organizations,
            Closings closings,
            Clock clock) {
        this.book = book;
        this.repository = repository;
        this.reader = reader;
        this.organizations = organizations;
        this.closings = closings;
        this.clock = clock;
    }

    /**
     * @param judged one for each draft, in their order
     * @param outcome of confirming those without problems of their own
     */
    record Judgement(List<Judged> judged, Outcome outcome) {

        /** How many of the drafts cannot be confirmed. */
        long refused() {
            return judged.stream().filter(each -> !each.problems().isEmpty()).count();
        }
    }

    Judgement judge(Scope scope, List<Backfill> drafts) {
        Map<Long, List<Problem>> problems = new HashMap<>();
        Map<Long, @Nullable Indicator> indicators = new HashMap<>();
        List<Backfill> sound = new ArrayList<>();
        for (Backfill draft : drafts) {
            Indicator indicator = indicator(scope, draft.entry());
            List<Problem> own = problemsOf(scope, draft, indicator, sound);
            indicators.put(draft.id(), indicator);
            problems.put(draft.id(), own);
            if (own.isEmpty()) {
                sound.add(draft);
            }
        }
        Outcome outcome = book.reckon(sound, List.of(), List.of());
        Map<Long, Reckoned> reckoned = new HashMap<>();
        outcome.reckoned().forEach(each -> reckoned.put(each.counted().id(), each));
        List<Judged> judged = new ArrayList<>();
        for (Backfill draft : drafts) {
            judged.add(judged(
                    draft,
                    Objects.requireNonNull(problems.get(draft.id())),
                    reckoned.get(draft.id()),
                    UnitChange.of(draft, indicators.get(draft.id()))));
        }
        return new Judgement(judged, outcome);
    }

    /** @param earlier drafts that are sound: it may not say again what one of them says */
    private List<Problem> problemsOf(
            Scope scope, Backfill draft, @Nullable Indicator indicator, List<Backfill> earlier) {
        BackfillEntry entry = draft.entry();
        List<Problem> problems = new ArrayList<>(BackfillRules.problemsOf(
                entry,
                indicator,
                LocalDate.now(clock),
                closings.through(entry.union()).orElse(null)));
        if (organizations.find(scope, entry.union()).isEmpty()) {
            problems.add(Problem.of(
                    "", "backfill.problem.no-such-union", entry.union().toString()));
        }
        if (problems.isEmpty()) {
            Told told = draft.told();
            if (earlier.stream().anyMatch(other -> other.told().saysTheSameAs(told))) {
                problems.add(Problem.of("", "backfill.problem.told-twice"));
            }
            if (repository
                    .confirmed(List.of(told.indicator()), List.of(told.union().value()))
                    .stream()
                    .anyMatch(other -> other.told().saysTheSameAs(told))) {
                problems.add(Problem.of("", "backfill.problem.told-already"));
            }
        }
        return problems;
    }

    private @Nullable Indicator indicator(Scope scope, BackfillEntry entry) {
        return entry.indicator() == null
                ? null
                : reader.indicator(scope, entry.indicator()).orElse(null);
    }

    private static Judged judged(
            Backfill draft, List<Problem> problems, @Nullable Reckoned reckoned, @Nullable UnitChange unitChange) {
        if (reckoned == null) {
            return new Judged(draft, problems, null, null, unitChange);
        }
        BigDecimal told = reckoned.counted().told().value();
        BigDecimal has = told.subtract(reckoned.missing());
        List<Problem> all = new ArrayList<>(problems);
        if (reckoned.missing().signum() <= 0) {
            all.add(Problem.of(
                    "", "backfill.problem.enough", has.stripTrailingZeros().toPlainString()));
        }
        if (!reckoned.disturbs().isEmpty()) {
            Period narrower = reckoned.disturbs().get(0).told().period();
            all.add(Problem.of("", "backfill.problem.disturbs", narrower.from(), narrower.to()));
        }
        return new Judged(draft, all, has, reckoned.counted().quantity(), unitChange);
    }
}
