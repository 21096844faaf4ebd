package org.unionledger.membership;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/**
 * 会员变动: how many members there were before a period, who came, who went, and how many there are at its end, for a union and
 * each directly below it. What the tree brought or took (隶属调整) is what remains.
 */
@Component
class MovingLedger {

    /** After the opening and the three ways to come. */
    private static final int FIRST_LEAVING = 4;

    private final Organizations organizations;
    private final FigureReader figures;
    private final FigureLinks links;

    MovingLedger(Organizations organizations, FigureReader figures, FigureLinks links) {
        this.organizations = organizations;
        this.figures = figures;
        this.links = links;
    }

    /** The union itself first. @throws org.unionledger.access.NotInScope if it lies elsewhere */
    List<MovingLine> of(Scope scope, Organization union, Period period, Words words) {
        scope.require(Right.READ_FIGURES);
        List<Organization> unions = Stream.concat(Stream.of(union), organizations.children(scope, union.id()).stream())
                .toList();
        List<FigureQuery> queries =
                unions.stream().flatMap(each -> queries(each, period)).toList();
        List<Figure> read = figures.read(queries, AsOf.NOW);
        int columns = read.size() / unions.size();
        List<MovingLine> lines = new ArrayList<>();
        for (int i = 0; i < unions.size(); i++) {
            lines.add(line(unions.get(i), read.subList(i * columns, (i + 1) * columns), words));
        }
        return lines;
    }

    private static Stream<FigureQuery> queries(Organization union, Period period) {
        Period before = Period.day(period.from().minusDays(1));
        return Stream.concat(
                Stream.of(
                        query("member.total", union, before),
                        query("member.joined", union, period),
                        query("member.transferred", union, period),
                        query("member.registered", union, period)),
                Stream.concat(
                        Stream.of(Leaving.How.values())
                                .map(how -> query("member.left", union, period).where("how", how.term())),
                        Stream.of(
                                query("member.total", union, Period.day(period.to())),
                                query("member.kept", union, Period.day(period.to())))));
    }

    private static FigureQuery query(String indicator, Organization union, Period period) {
        return new FigureQuery(new IndicatorId(indicator), union.id(), period, Breakdown.NONE);
    }

    private MovingLine line(Organization union, List<Figure> read, Words words) {
        int last = read.size() - 2;
        BigDecimal in = sum(read.subList(1, FIRST_LEAVING));
        BigDecimal out = sum(read.subList(FIRST_LEAVING, last));
        BigDecimal rest = number(read.get(last))
                .subtract(number(read.get(0)))
                .subtract(in)
                .add(out);
        return new MovingLine(
                union,
                read.stream()
                        .map(figure -> links.bare(words, figure, AsOf.NOW, union.name()))
                        .toList(),
                rest,
                new Formats(words).number(rest, 0));
    }

    private static BigDecimal sum(List<Figure> figures) {
        return figures.stream().map(MovingLedger::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
