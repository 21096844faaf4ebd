package org.unionledger.evaluation.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorUse;
import org.unionledger.figures.IndicatorUses;
import org.unionledger.frame.Words;

/** Where what a figure lacks is written down: the books that post it, so that a loss of points leads to the missing record. */
@Component
class MissingRecords {

    private static final String LEDGERS = "/ledgers/";

    private final ObjectProvider<IndicatorUses> uses;
    private final FigureReader figures;

    MissingRecords(ObjectProvider<IndicatorUses> uses, FigureReader figures) {
        this.uses = uses;
        this.figures = figures;
    }

    /** By indicator, asked once for a page. */
    Function<FigureQuery, List<Book>> books(Scope scope, Words words) {
        List<IndicatorUse> posts = uses.orderedStream()
                .flatMap(module -> module.indicatorUses(scope).stream())
                .filter(use -> use.kind() == IndicatorUse.Kind.POSTS && scope.may(use.right()))
                .toList();
        return query -> books(query, posts, words);
    }

    /** A rate lacks what it is made of. */
    private List<Book> books(FigureQuery query, List<IndicatorUse> posts, Words words) {
        Map<String, Book> books = new LinkedHashMap<>();
        Stream<IndicatorId> parts = figures.withFacts(query).stream().map(FigureQuery::indicator);
        parts.forEach(part -> posts.stream()
                .filter(use -> use.indicator().equals(part))
                .forEach(use ->
                        books.putIfAbsent(use.href(), new Book(use.title().apply(words), entry(use.href())))));
        return List.copyOf(books.values());
    }

    /** The page for a new entry, where the book is a register. */
    private static String entry(String href) {
        boolean register = href.startsWith(LEDGERS) && href.indexOf('/', LEDGERS.length()) < 0;
        return register ? href + "/new" : href;
    }
}
