package org.unionledger.drafting;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Pinyin;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.organization.Organizations;

/** The figures that may be set into a document, by a part of their names or of the pinyin initials. */
@Component
public class FigureChoices {

    static final int MOST = 30;

    private final FigureReader figures;
    private final Documents documents;
    private final Organizations organizations;
    private final Map<IndicatorId, String> initials = new ConcurrentHashMap<>();

    FigureChoices(FigureReader figures, Documents documents, Organizations organizations) {
        this.figures = figures;
        this.documents = documents;
        this.organizations = organizations;
    }

    /** @param figure as it is now for the union and period asked for */
    public record Choice(Indicator indicator, Figure figure) {}

    /** The first of those that fit, those without anything to tell last; one more than are shown, to tell whether there are others. */
    List<Choice> of(Scope scope, long id, String sought, OrganizationId union, boolean lastYear) {
        scope.require(Right.READ_FIGURES);
        Document document = documents.require(scope, id);
        organizations.require(scope, union);
        Period period = lastYear ? document.period().aYearBefore() : document.period();
        List<Indicator> fitting = figures.indicators(scope).stream()
                .filter(indicator -> fits(indicator, sought.strip().toLowerCase(Locale.ROOT)))
                .toList();
        List<FigureQuery> queries = fitting.stream()
                .map(indicator -> FigureQuery.of(indicator.id().value(), union, period))
                .toList();
        List<Figure> read = figures.read(queries, AsOf.NOW);
        return IntStream.range(0, fitting.size())
                .mapToObj(i -> new Choice(fitting.get(i), read.get(i)))
                .sorted(Comparator.comparing(choice -> !choice.figure().isTold()))
                .limit(MOST + 1)
                .toList();
    }

    private boolean fits(Indicator indicator, String sought) {
        return indicator.name().contains(sought)
                || indicator.englishName().toLowerCase(Locale.ROOT).contains(sought)
                || initials.computeIfAbsent(indicator.id(), id -> Pinyin.initials(indicator.name()))
                        .contains(sought);
    }
}
