package org.unionledger.summary;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Split;
import org.unionledger.frame.Mentioned;
import org.unionledger.summary.pattern.Each;
import org.unionledger.summary.pattern.Mention;
import org.unionledger.summary.pattern.Operand;
import org.unionledger.summary.pattern.Pattern;

/**
 * Gathers everything a summary asks before anything is read, so that it is read in one go: one round trip for its figures,
 * and one more for the parts of figures if it lists any.
 */
final class Inquiry {

    private final Book book;
    private final UnionsBelow below;
    private final Set<FigureQuery> queries = new LinkedHashSet<>();
    private final Set<Split> splits = new LinkedHashSet<>();

    Inquiry(Book book, UnionsBelow below) {
        this.book = book;
        this.below = below;
    }

    void ask(Pattern pattern, Subject subject) {
        pattern.operands().forEach(operand -> ask(operand, subject));
        pattern.lists().forEach(list -> ask(list, subject));
    }

    /** What the items of lists of names tell beside their names. */
    void ask(Pattern pattern, Subject subject, Map<Mention.Sought, List<Mentioned>> mentioned) {
        for (Mention list : pattern.mentions()) {
            List<Operand> operands = list.item().operands();
            mentioned.getOrDefault(list.sought(), List.of()).stream()
                    .limit(list.most())
                    .map(subject::mentioning)
                    .forEach(item -> operands.forEach(operand -> ask(operand, item)));
        }
    }

    private void ask(Operand operand, Subject subject) {
        FigureQuery query = subject.query(operand);
        if (book.indicator(query.indicator()).isPresent()) {
            queries.add(query);
            queries.addAll(book.withFacts(query));
        }
    }

    private void ask(Each list, Subject subject) {
        list.listed().operands().forEach(operand -> ask(operand, subject));
        if (below.knows(list.kind())) {
            below.of(list.kind()).forEach(union -> list.operands().forEach(operand -> ask(operand, subject.at(union))));
        } else {
            list.operands().stream()
                    .map(subject::query)
                    .filter(query -> book.indicator(query.indicator())
                            .filter(Inquiry::hasFacts)
                            .isPresent())
                    .forEach(query -> splits.add(new Split(query, list.kind())));
        }
    }

    private static boolean hasFacts(Indicator indicator) {
        return indicator.kind() != IndicatorKind.FORMULA;
    }

    Found read(AsOf asOf) {
        Map<FigureQuery, Figure> figures = new HashMap<>();
        book.read(List.copyOf(queries), asOf).forEach(figure -> figures.put(figure.query(), figure));
        Map<Split, List<Figure>> parts = new HashMap<>();
        if (!splits.isEmpty()) {
            List<Split> asked = List.copyOf(splits);
            List<List<Figure>> answered = book.split(asked, asOf);
            for (int i = 0; i < asked.size(); i++) {
                parts.put(asked.get(i), answered.get(i));
                answered.get(i).forEach(part -> figures.put(part.query(), part));
            }
        }
        return new Found(figures, parts);
    }

    /** What has been read. */
    record Found(Map<FigureQuery, Figure> figures, Map<Split, List<Figure>> parts) {}
}
