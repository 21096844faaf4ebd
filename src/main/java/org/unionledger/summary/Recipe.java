package org.unionledger.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.IndicatorId;
import org.unionledger.summary.pattern.Answers;
import org.unionledger.summary.pattern.Each;
import org.unionledger.summary.pattern.Expression;
import org.unionledger.summary.pattern.Format;
import org.unionledger.summary.pattern.Mention;
import org.unionledger.summary.pattern.Operand;
import org.unionledger.summary.pattern.Said;

/**
 * How a figure of a text is had again at any time, and apart from the outline it was told by.
 *
 * @param expression what is computed, the questions named {@code q.1}, {@code q.2} and so on: {@code (q.1 - q.2)}
 * @param queries    the questions, in the order of their numbers; never empty
 * @param style      how it is written: exact, wan, percent or round
 * @param decimals   at most so many are kept by percent and round
 */
public record Recipe(String expression, List<FigureQuery> queries, String style, int decimals) {

    private static final String QUESTION = "q.";

    /** The figure of one question, written exactly. */
    public static Recipe of(FigureQuery query) {
        return new Recipe(QUESTION + 1, List.of(query), code(Format.Style.EXACT), 0);
    }

    /** The figure of one question in units of ten thousand from there on (13.24万), as amounts are written; exact. */
    public static Recipe inTenThousands(FigureQuery query) {
        return new Recipe(QUESTION + 1, List.of(query), code(Format.Style.WAN), 0);
    }

    /** The figure of one question, rounded to so many decimals. */
    public static Recipe rounded(FigureQuery query, int decimals) {
        return new Recipe(QUESTION + 1, List.of(query), code(Format.Style.ROUND), decimals);
    }

    static Recipe of(Said.Stated stated, List<FigureQuery> queries) {
        List<Operand> operands = stated.expression().operands();
        return new Recipe(
                stated.expression().source(operand -> QUESTION + (operands.indexOf(operand) + 1)),
                queries,
                code(stated.format().style()),
                stated.format().decimals());
    }

    private static String code(Format.Style style) {
        return style.name().toLowerCase(Locale.ROOT);
    }

    /** Tells it with what has been read; null when it cannot be told. A zero is told, too. */
    Said.@Nullable Stated tell(Map<FigureQuery, Figure> found) {
        Expression parsed = Expression.parse(expression);
        Answered answers = new Answered(queries, found);
        BigDecimal value = parsed.value(answers);
        if (value == null) {
            return null;
        }
        Format format = new Format(Format.Style.valueOf(style.toUpperCase(Locale.ROOT)), decimals, true);
        List<Figure> parts = new ArrayList<>();
        for (Operand operand : parsed.operands()) {
            Figure part = answers.figure(operand);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return new Said.Stated(format.write(value), value, parsed, format, parts);
    }

    /** Answers by the numbers of the questions; there are no words and lists in an expression. */
    private record Answered(List<FigureQuery> queries, Map<FigureQuery, Figure> found) implements Answers {

        @Override
        public @Nullable Figure figure(Operand operand) {
            IndicatorId name = operand.indicator();
            int number = Integer.parseInt(name.value().substring(QUESTION.length()));
            return found.get(queries.get(number - 1));
        }

        @Override
        public String word(String name) {
            throw new IllegalArgumentException("No words in an expression: " + name);
        }

        @Override
        public List<Answers> items(Each list) {
            return List.of();
        }

        @Override
        public List<Answers> mentioned(Mention list) {
            return List.of();
        }
    }
}
