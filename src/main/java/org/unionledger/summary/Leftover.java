package org.unionledger.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.summary.outline.Outline;
import org.unionledger.summary.outline.OutlineParagraph.Sentence;
import org.unionledger.summary.pattern.Answers;
import org.unionledger.summary.pattern.Expression;
import org.unionledger.summary.pattern.Operand;
import org.unionledger.summary.pattern.Pattern;
import org.unionledger.summary.pattern.Said;

/**
 * Known figures that no sentence tells, as each that would lacks another figure. Each is told once and by itself, where the
 * first such sentence would stand. What a sentence tells only on a condition is no leftover when it does not.
 */
final class Leftover {

    private static final Said COMMA = new Said.Plain("，");
    private static final Said STOP = new Said.Plain("。");

    private final Book book;
    private final Answers answers;
    private final Set<FigureQuery> told = new HashSet<>();

    /** Of what all sentences of an outline tell together. */
    Leftover(Outline outline, Book book, Answers answers) {
        this.book = book;
        this.answers = answers;
        outline.allParagraphs()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .flatMap(sentence -> sentence.told(answers).stream())
                .forEach(this::add);
    }

    private void add(Said said) {
        if (said instanceof Said.Stated stated && stated.expression() instanceof Expression.Asked) {
            told.add(stated.parts().get(0).query());
        }
    }

    /** A sentence of what this one leaves; empty when it leaves nothing. */
    List<Said> of(Sentence sentence) {
        return of(sentence.variants().stream().flatMap(variant -> variant.plain().stream()));
    }

    /** A sentence of those that are known and not told yet; empty when there are none. */
    List<Said> of(Stream<Operand> operands) {
        List<Said> said = new ArrayList<>();
        operands.flatMap(this::alone).forEach(pattern -> {
            if (!said.isEmpty()) {
                said.add(COMMA);
            }
            said.addAll(pattern.tell(answers));
        });
        if (!said.isEmpty()) {
            said.add(STOP);
        }
        return said;
    }

    private Stream<Pattern> alone(Operand operand) {
        Figure figure = answers.figure(operand);
        if (figure == null
                || figure.value() == null
                || Objects.requireNonNull(figure.value()).signum() == 0) {
            return Stream.empty();
        }
        return book
                .indicator(operand.indicator())
                .filter(Leftover::isCounted)
                .filter(indicator -> told.add(figure.query()))
                .map(indicator -> Alone.of(operand, indicator))
                .stream();
    }

    /** A formula follows from what it is computed of. */
    private static boolean isCounted(Indicator indicator) {
        return indicator.kind() != IndicatorKind.FORMULA;
    }
}
