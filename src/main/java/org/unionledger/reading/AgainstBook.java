package org.unionledger.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.organization.Organizations;

/** Holds the figures of a text against the book of a union with all below it, in one round trip. */
@Component
public class AgainstBook {

    private final FigureReader reader;
    private final Organizations organizations;

    AgainstBook(FigureReader reader, Organizations organizations) {
        this.reader = reader;
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
        Map<Integer, FigureQuery> queries = new HashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            Optional<FigureQuery> query = query(union, figures.get(i));
            int number = i;
            query.ifPresent(asked -> queries.put(number, asked));
        }
        List<Integer> asked = List.copyOf(queries.keySet());
        List<Figure> answers = reader.read(asked.stream().map(queries::get).toList(), AsOf.NOW);
        List<Held> held = new ArrayList<>();
        figures.forEach(figure -> held.add(new Held(figure, null)));
        for (int i = 0; i < asked.size(); i++) {
            held.set(asked.get(i), new Held(figures.get(asked.get(i)), answers.get(i)));
        }
        return held;
    }

    private Optional<FigureQuery> query(OrganizationId union, ReadFigure figure) {
        String indicator = figure.indicator();
        if (indicator == null || figure.role() != Role.RESULT) {
            return Optional.empty();
        }
        return figure.days()
                .filter(period -> reader.indicator(new IndicatorId(indicator)).isPresent())
                .map(period -> FigureQuery.of(indicator, union, period));
    }
}
