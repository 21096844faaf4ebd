package org.unionledger.summary.pattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Period;

/** Answers made up by a test: operands as they are written in patterns, and items by list kind. */
final class InventedAnswers implements Answers {

    private final String name;
    private final Map<String, Figure> figures = new HashMap<>();
    private final Map<String, List<Answers>> items = new HashMap<>();

    private InventedAnswers(String name) {
        this.name = name;
    }

    static InventedAnswers answers() {
        return new InventedAnswers("");
    }

    static InventedAnswers item(String name) {
        return new InventedAnswers(name);
    }

    /** @param value null for a figure that is there, but cannot be told */
    InventedAnswers with(String operand, @Nullable String value) {
        FigureQuery query = FigureQuery.of("an.indicator", new OrganizationId(1), Period.year(2025));
        figures.put(operand, new Figure(query, value == null ? null : new BigDecimal(value), 1));
        return this;
    }

    InventedAnswers with(String kind, InventedAnswers item) {
        items.computeIfAbsent(kind, key -> new ArrayList<>()).add(item);
        return this;
    }

    @Override
    public @Nullable Figure figure(Operand operand) {
        return figures.get(operand.toString());
    }

    @Override
    public String word(String word) {
        return switch (word) {
            case WordNames.NAME -> name;
            case WordNames.UNION -> "青山街道总工会";
            case WordNames.YEAR -> "2025";
            case WordNames.LAST_YEAR -> "2024";
            case WordNames.NEXT_YEAR -> "2026";
            case WordNames.LAST_DAY -> "2025年12月31日";
            default -> throw new IllegalArgumentException(word);
        };
    }

    @Override
    public List<Answers> items(Each list) {
        return items.getOrDefault(list.kind(), List.of());
    }

    @Override
    public List<Answers> mentioned(Mention list) {
        return items.getOrDefault(list.kind() + (list.next() ? "@next" : ""), List.of()).stream()
                .limit(list.most())
                .toList();
    }
}
