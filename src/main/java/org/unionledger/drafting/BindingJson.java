package org.unionledger.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Period;
import org.unionledger.summary.BoundFigure;
import org.unionledger.summary.Recipe;
import tools.jackson.databind.json.JsonMapper;

/** A figure as it is kept. The names of these fields are those of rows that are years old. */
final class BindingJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Stored(
            String text,
            String value,
            String unit,
            String name,
            boolean asked,
            String expression,
            List<Query> queries,
            String style,
            int decimals,
            List<Part> parts) {}

    private record Query(String indicator, int organization, LocalDate from, LocalDate to, Map<String, String> where) {

        static Query of(FigureQuery query) {
            return new Query(
                    query.indicator().value(),
                    query.organization().value(),
                    query.period().from(),
                    query.period().to(),
                    query.where().values());
        }

        FigureQuery query() {
            return new FigureQuery(
                    new IndicatorId(indicator),
                    new OrganizationId(organization),
                    new Period(from, to),
                    Breakdown.of(where));
        }
    }

    private record Part(
            String name,
            String unit,
            String scope,
            String kind,
            Query query,
            @Nullable String value,
            long facts) {

        static Part of(BoundFigure.Part part) {
            BigDecimal value = part.figure().value();
            return new Part(
                    part.name(),
                    part.unit(),
                    part.scope(),
                    part.kind().name(),
                    Query.of(part.figure().query()),
                    value == null ? null : value.toPlainString(),
                    part.figure().facts());
        }

        BoundFigure.Part part() {
            return new BoundFigure.Part(
                    name,
                    unit,
                    scope,
                    IndicatorKind.valueOf(kind),
                    new Figure(query.query(), value == null ? null : new BigDecimal(value), facts));
        }
    }

    private BindingJson() {}

    static String write(BoundFigure figure) {
        Recipe recipe = figure.recipe();
        return JSON.writeValueAsString(new Stored(
                figure.text(),
                figure.value().toPlainString(),
                figure.unit(),
                figure.name(),
                figure.query() != null,
                recipe.expression(),
                recipe.queries().stream().map(Query::of).toList(),
                recipe.style(),
                recipe.decimals(),
                figure.parts().stream().map(Part::of).toList()));
    }

    static BoundFigure read(int number, String json) {
        Stored stored = JSON.readValue(json, Stored.class);
        List<FigureQuery> queries = stored.queries().stream().map(Query::query).toList();
        return new BoundFigure(
                number,
                stored.text(),
                new BigDecimal(stored.value()),
                stored.unit(),
                stored.name(),
                stored.asked() ? queries.get(0) : null,
                new Recipe(stored.expression(), queries, stored.style(), stored.decimals()),
                stored.parts().stream().map(Part::part).toList());
    }
}
