package org.unionledger.backfill;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Period;
import org.unionledger.reading.BreakdownWords;
import org.unionledger.reading.Clause;
import org.unionledger.reading.ReadFigure;
import org.unionledger.reading.ReadText;
import org.unionledger.reading.Role;
import org.unionledger.reading.Seasons;
import org.unionledger.summary.OwnWords;

/** What an entry made of a figure says before anybody has corrected it. */
@Component
class Proposing {

    private final FigureReader figures;
    private final BreakdownWords breakdowns;
    private final Clock clock;

    Proposing(FigureReader figures, BreakdownWords breakdowns, Clock clock) {
        this.figures = figures;
        this.breakdowns = breakdowns;
        this.clock = clock;
    }

    /** It counts on the last day of its time, or today while that is not over. */
    BackfillEntry entry(Scope scope, OrganizationId union, ReadText text, ReadFigure figure) {
        BigDecimal value = Objects.requireNonNull(figure.value());
        IndicatorId indicator = indicator(figure);
        Optional<Period> told = figure.days().or(text::days).map(period -> time(indicator, figure, period));
        return proper(new BackfillEntry(
                indicator,
                union,
                told.map(Period::from).orElse(null),
                told.map(this::lastDay).orElse(null),
                null,
                indicator == null ? Breakdown.NONE : breakdowns.named(scope, indicator, figure),
                value));
    }

    /** What stands at a day is told of the last one; what happens may be of a season only. */
    private Period time(@Nullable IndicatorId indicator, ReadFigure figure, Period period) {
        boolean happens = indicator != null
                && figures.indicator(indicator)
                        .filter(known -> known.kind() == IndicatorKind.FLOW)
                        .isPresent();
        return happens ? Seasons.narrowed(figure, period) : period;
    }

    private LocalDate lastDay(Period told) {
        LocalDate today = LocalDate.now(clock);
        return told.to().isAfter(today) && !told.from().isAfter(today) ? today : told.to();
    }

    private @Nullable IndicatorId indicator(ReadFigure figure) {
        return Optional.ofNullable(figure.indicator())
                .map(IndicatorId::new)
                .filter(id -> figures.indicator(id).isPresent())
                .or(() -> figure.role() == Role.RESULT ? byOwnWords(figure) : Optional.empty())
                .orElse(null);
    }

    private Optional<IndicatorId> byOwnWords(ReadFigure figure) {
        List<Indicator> posted = figures.indicators().stream()
                .filter(indicator -> indicator.kind() != IndicatorKind.FORMULA)
                .toList();
        return Clause.around(figure).flatMap(clause -> new OwnWords(posted).told(clause.before(), clause.from()));
    }

    /** With this period where it has none yet; a day that was given stays. */
    BackfillEntry during(Period period, BackfillEntry entry) {
        return proper(new BackfillEntry(
                entry.indicator(),
                entry.union(),
                entry.from() == null ? period.from() : entry.from(),
                entry.to() == null ? lastDay(period) : entry.to(),
                entry.day(),
                entry.breakdown(),
                entry.told()));
    }

    /** A balance is told of one day, the last of those written; else what counts on no day counts on the last. */
    BackfillEntry proper(BackfillEntry entry) {
        boolean stock = entry.indicator() != null
                && figures.indicator(entry.indicator())
                        .filter(indicator -> indicator.kind() == IndicatorKind.STOCK)
                        .isPresent();
        LocalDate day = stock || entry.day() == null ? entry.to() : entry.day();
        return new BackfillEntry(
                entry.indicator(),
                entry.union(),
                stock ? entry.to() : entry.from(),
                entry.to(),
                day,
                entry.breakdown(),
                entry.told());
    }
}
