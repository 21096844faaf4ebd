package org.unionledger.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Period;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.organization.Organizations;

/** Holds the figures of a text against the book of a union with all below it, in one round trip. */
@Component
public class AgainstBook {

    private final FigureReader reader;
    private final BreakdownWords parts;
    private final Organizations organizations;

    AgainstBook(FigureReader reader, BreakdownWords parts, Organizations organizations) {
        this.reader = reader;
        this.parts = parts;
        this.organizations = organizations;
    }

    /**
     * Of every text of a reading one for each figure, in their order.
     *
     * @throws org.unionledger.access.NotInScope if the union lies outside the scope
     */
    public List<List<Held>> hold(Scope scope, OrganizationId union, Reading reading) {
        List<ReadFigure> all = reading.texts().stream()
                .flatMap(text -> text.figures().stream())
                .toList();
        Iterator<Held> held = hold(scope, union, all).iterator();
        return reading.texts().stream()
                .map(text -> text.figures().stream().map(figure -> held.next()).toList())
                .toList();
    }

    private List<Held> hold(Scope scope, OrganizationId union, List<ReadFigure> figures) {
        scope.require(Right.READ_FIGURES);
        organizations.require(scope, union);
        List<Declaration> registers = parts.registers(scope);
        List<Ways> asked =
                figures.stream().map(figure -> ways(registers, union, figure)).toList();
        Iterator<Figure> answers = reader.read(
                        asked.stream().flatMap(ways -> ways.queries().stream()).toList(), AsOf.NOW)
                .iterator();
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            ReadFigure figure = figures.get(i);
            List<Held> answered = asked.get(i).queries().stream()
                    .map(query -> new Held(figure, answers.next()))
                    .toList();
            held.add(best(figure, answered, asked.get(i).season()));
        }
        return held;
    }

    /**
     * What a figure may be of.
     *
     * @param queries the likeliest first; none where it is not known of what or when it is
     * @param season  whether it is told of a festival or season, whose days only its writer knows
     */
    private record Ways(List<FigureQuery> queries, boolean season) {

        static final Ways NONE = new Ways(List.of(), false);
    }

    /**
     * The way in which the book says the same; else the likeliest. Of a season it cannot be told when the book has more, as its days
     * may be others; what is more than all of the time has is told to differ.
     */
    private static Held best(ReadFigure figure, List<Held> ways, boolean season) {
        boolean uncertain = season
                && ways.stream()
                        .anyMatch(way -> way.verdict() == Held.Verdict.DIFFERS
                                && way.difference().signum() > 0);
        return ways.stream()
                .filter(way -> way.verdict() == Held.Verdict.AGREES)
                .findFirst()
                .or(() -> uncertain ? Optional.empty() : ways.stream().findFirst())
                .orElseGet(() -> new Held(figure, null));
    }

    /** Its part, where the text names one, before the whole; its season before all of the time. */
    private Ways ways(List<Declaration> registers, OrganizationId union, ReadFigure figure) {
        Period period = figure.days().orElse(null);
        Indicator indicator = figure.indicator() == null
                ? null
                : reader.indicator(new IndicatorId(figure.indicator())).orElse(null);
        if (indicator == null || period == null || figure.role() != Role.RESULT) {
            return Ways.NONE;
        }
        Period season = indicator.kind() == IndicatorKind.FLOW ? Seasons.narrowed(figure, period) : period;
        Breakdown part = parts.named(registers, indicator.id(), figure);
        boolean divided = indicator.breakdowns().containsAll(part.values().keySet());
        List<FigureQuery> queries = Stream.of(season, period)
                .distinct()
                .flatMap(days -> Stream.of(divided ? part : Breakdown.NONE, Breakdown.NONE)
                        .distinct()
                        .map(where -> new FigureQuery(indicator.id(), union, days, where)))
                .toList();
        return new Ways(queries, !season.equals(period));
    }
}
