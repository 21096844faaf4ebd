package org.unionledger.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.BoundFigure;
import org.unionledger.summary.BoundFigures;
import org.unionledger.summary.Recipe;

/** Compares what a text says with what the book says now, all figures in one read. */
@Component
class Drifts {

    private final BoundFigures figures;
    private final Organizations organizations;

    Drifts(BoundFigures figures, Organizations organizations) {
        this.figures = figures;
        this.organizations = organizations;
    }

    /** The figures of the text that would be written otherwise now, in the order they stand. */
    List<Drift> of(Scope scope, Draft draft) {
        List<Binding> written =
                draft.content().figures().stream().map(draft::binding).toList();
        List<@Nullable BoundFigure> now = now(scope, draft, written);
        List<Drift> drifts = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Binding binding = written.get(i);
            BoundFigure figure = now.get(i);
            if (figure == null || !figure.text().equals(binding.text())) {
                drifts.add(new Drift(binding, figure, draft.kept().get(binding.number())));
            }
        }
        return drifts;
    }

    /** Of a union that lies elsewhere by now nothing is told. */
    private List<@Nullable BoundFigure> now(Scope scope, Draft draft, List<Binding> written) {
        Map<OrganizationId, String> names = organizations.names(
                scope, written.stream().flatMap(Drifts::unions).collect(Collectors.toSet()));
        List<Binding> told = written.stream()
                .filter(binding -> unions(binding).allMatch(names::containsKey))
                .toList();
        List<Recipe> recipes =
                told.stream().map(binding -> binding.figure().recipe()).toList();
        var read = figures.read(recipes, names, draft.document().lastYear(), AsOf.NOW);
        List<@Nullable BoundFigure> now = new ArrayList<>();
        for (Binding binding : written) {
            int place = told.indexOf(binding);
            now.add(place < 0 ? null : read.get(place).orElse(null));
        }
        return now;
    }

    private static Stream<OrganizationId> unions(Binding binding) {
        return binding.figure().recipe().queries().stream().map(FigureQuery::organization);
    }

    /** The numbers of those somebody still has to decide on. */
    static Set<Integer> open(List<Drift> drifts) {
        return drifts.stream()
                .filter(Drift::isOpen)
                .map(drift -> drift.written().number())
                .collect(Collectors.toSet());
    }
}
