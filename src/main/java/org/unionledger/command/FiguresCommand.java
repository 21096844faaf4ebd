package org.unionledger.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.Period;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads figures of a union with everything below it. */
@Command(name = "figures")
final class FiguresCommand implements Callable<Integer> {

    @Mixin
    private UnionWork work;

    @Option(names = "--from", required = true, paramLabel = "DAY")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DAY")
    private LocalDate to;

    @Option(names = "--as-of", paramLabel = "MOMENT", converter = Moment.class)
    private @Nullable Instant asOf;

    @Option(names = "--indicator", paramLabel = "ID", arity = "1..*", split = ",")
    private List<String> indicators = List.of();

    @Option(names = "--children")
    private boolean children;

    @Option(names = "--format", defaultValue = "table", paramLabel = "FORMAT")
    private FigureFormat format;

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new CommandRefused("command.figures.period", from, to);
        }
        return work.run((open, scope, union, out) -> {
            scope.require(Right.READ_FIGURES);
            format.write(report(open, scope, union), out);
            return ExitCodes.DONE;
        });
    }

    private FigureReport report(OpenBook open, Scope scope, Organization top) {
        Instant moment = asOf == null ? open.get(Clock.class).instant() : asOf;
        List<Organization> unions = new ArrayList<>(List.of(top));
        if (children) {
            unions.addAll(open.get(Organizations.class).children(scope, top.id()));
        }
        List<Indicator> asked = indicators(open.get(FigureReader.class));
        List<FigureQuery> queries = new ArrayList<>();
        for (Organization each : unions) {
            for (Indicator indicator : asked) {
                queries.add(new FigureQuery(indicator.id(), each.id(), new Period(from, to), Breakdown.NONE));
            }
        }
        List<Figure> figures = open.get(FigureReader.class).read(queries, new AsOf(asOf));
        return FigureReport.of(new Period(from, to), moment, unions, asked, figures, !indicators.isEmpty());
    }

    /** Those asked for, in that order; all when none was. */
    private List<Indicator> indicators(FigureReader reader) {
        if (indicators.isEmpty()) {
            return reader.indicators();
        }
        return indicators.stream().map(id -> indicator(reader, id)).toList();
    }

    private static Indicator indicator(FigureReader reader, String id) {
        return reader.indicators().stream()
                .filter(indicator -> indicator.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandRefused("command.figures.no-indicator", id));
    }
}
