package org.unionledger.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.frame.Words;
import org.unionledger.summary.pattern.Said;

/** Reads figures of texts again by their recipes. The unions asked for must already lie in the asker's scope. */
@Service
public class BoundFigures {

    private final Book book;
    private final Words words;

    @Autowired
    BoundFigures(FigureReader figures, MessageSource messages) {
        this(new Book.Kept(figures), messages);
    }

    BoundFigures(Book book, MessageSource messages) {
        this.book = book;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * The figures in the order of their recipes, all of them in one read; empty for one that cannot be told or whose indicator
     * there is no more.
     *
     * @param unionNames of the unions asked for; one that is missing stays without a name
     * @param year       of the text: figures of another year say theirs in their names
     */
    public List<Optional<BoundFigure>> read(
            List<Recipe> recipes, Map<OrganizationId, String> unionNames, int year, AsOf asOf) {
        Set<FigureQuery> queries = new LinkedHashSet<>();
        recipes.stream()
                .filter(this::isKnown)
                .flatMap(recipe -> recipe.queries().stream())
                .forEach(query -> {
                    queries.add(query);
                    queries.addAll(book.withFacts(query));
                });
        Map<FigureQuery, Figure> found = new HashMap<>();
        if (!queries.isEmpty()) {
            book.read(List.copyOf(queries), asOf).forEach(figure -> found.put(figure.query(), figure));
        }
        Map<OrganizationId, String> names = new HashMap<>(unionNames);
        queries.forEach(query -> names.putIfAbsent(query.organization(), ""));
        FigureBinder binder = new FigureBinder(book, new Inquiry.Found(found, Map.of()), names, year, words);
        List<Optional<BoundFigure>> figures = new ArrayList<>();
        for (Recipe recipe : recipes) {
            Said.Stated stated = isKnown(recipe) ? recipe.tell(found) : null;
            figures.add(Optional.ofNullable(stated).map(binder::bind));
        }
        return figures;
    }

    private boolean isKnown(Recipe recipe) {
        return recipe.queries().stream()
                .map(FigureQuery::indicator)
                .allMatch(indicator -> book.indicator(indicator).isPresent());
    }
}
