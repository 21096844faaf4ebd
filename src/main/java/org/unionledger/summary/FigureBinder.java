package org.unionledger.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Indicator;
import org.unionledger.frame.Words;
import org.unionledger.summary.BoundFigure.Part;
import org.unionledger.summary.pattern.Expression;
import org.unionledger.summary.pattern.Format;
import org.unionledger.summary.pattern.Operand;
import org.unionledger.summary.pattern.Said;

/** Numbers the figures of a text in the order they are written, and binds each to what it comes from. */
final class FigureBinder {

    private final Book book;
    private final Inquiry.Found found;
    private final Map<OrganizationId, String> unionNames;
    private final int year;
    private final Words words;
    private final Map<Written, BoundFigure> bound = new LinkedHashMap<>();

    FigureBinder(Book book, Inquiry.Found found, Map<OrganizationId, String> unionNames, int year, Words words) {
        this.book = book;
        this.found = found;
        this.unionNames = unionNames;
        this.year = year;
        this.words = words;
    }

    /** The same figure written the same way is one entry of the annex. */
    private record Written(String text, String expression, List<FigureQuery> queries) {}

    BoundFigure bind(Said.Stated stated) {
        List<FigureQuery> queries = stated.parts().stream().map(Figure::query).toList();
        return bound.computeIfAbsent(
                new Written(stated.text(), Recipe.of(stated, queries).expression(), queries),
                key -> bind(stated, queries));
    }

    /** Those bound so far, by number. */
    List<BoundFigure> figures() {
        return List.copyOf(bound.values());
    }

    private BoundFigure bind(Said.Stated stated, List<FigureQuery> queries) {
        Map<Operand, FigureQuery> asked = new LinkedHashMap<>();
        List<Operand> operands = stated.expression().operands();
        for (int i = 0; i < operands.size(); i++) {
            asked.put(operands.get(i), queries.get(i));
        }
        @Nullable FigureQuery query = stated.expression() instanceof Expression.Asked ? queries.get(0) : null;
        return new BoundFigure(
                bound.size() + 1,
                stated.text(),
                stated.value(),
                stated.format().style() == Format.Style.PERCENT
                        ? "%"
                        : stated.expression().unit(operand -> unit(asked(asked, operand))),
                stated.expression().describe(operand -> name(asked(asked, operand))),
                query,
                Recipe.of(stated, queries),
                parts(queries));
    }

    private static FigureQuery asked(Map<Operand, FigureQuery> asked, Operand operand) {
        return Objects.requireNonNull(asked.get(operand));
    }

    private List<Part> parts(List<FigureQuery> queries) {
        List<Part> parts = new ArrayList<>();
        queries.stream()
                .flatMap(query -> book.withFacts(query).stream())
                .distinct()
                .map(query -> Objects.requireNonNull(found.figures().get(query)))
                .filter(figure -> figure.facts() > 0)
                .forEach(figure -> parts.add(part(figure)));
        return List.copyOf(parts);
    }

    private Part part(Figure figure) {
        FigureQuery query = figure.query();
        return new Part(
                name(query),
                unit(query),
                Objects.requireNonNull(unionNames.get(query.organization())),
                indicator(query).kind(),
                figure);
    }

    private String name(FigureQuery query) {
        List<String> limits = new ArrayList<>(query.where().values().values());
        int asked = query.period().to().getYear();
        if (asked != year) {
            limits.add(words.text("summary.year", String.valueOf(asked)));
        }
        String name = indicator(query).name();
        return limits.isEmpty()
                ? name
                : words.text("summary.figure.of", name, String.join(words.text("summary.and"), limits));
    }

    private String unit(FigureQuery query) {
        return indicator(query).unit();
    }

    private Indicator indicator(FigureQuery query) {
        return book.indicator(query.indicator()).orElseThrow();
    }
}
