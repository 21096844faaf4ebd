package org.unionledger.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.unionledger.figures.Figure;
import org.unionledger.figures.Period;
import org.unionledger.summary.outline.Outline;
import org.unionledger.summary.outline.OutlineParagraph.Sentence;
import org.unionledger.summary.pattern.Operand;

/**
 * What was read to tell of one union and period, and what tells it.
 *
 * @param rest  what is known beside what the outline asks
 * @param now   the moment it was read
 * @param today the day it is told on
 */
record Telling(
        Composer composer,
        FigureBinder binder,
        BookAnswers answers,
        Book book,
        Rest rest,
        Period period,
        Instant now,
        LocalDate today) {

    /** Those of the outline, and behind them one of what it does not tell. */
    List<Section> sections(Outline outline) {
        List<Section> sections = new ArrayList<>(composer.sections(outline.sections(), 1));
        composer.rest(rest, sections.size() + 1).ifPresent(sections::add);
        return sections;
    }

    Tried tried(Sentence sentence) {
        String told = composer.sentence(sentence).stream().map(Span::text).collect(Collectors.joining());
        return new Tried(told, told.isEmpty() ? untold(sentence) : List.of());
    }

    /** The names of its figures that are not told. */
    private List<String> untold(Sentence sentence) {
        return sentence.variants().stream()
                .flatMap(pattern -> pattern.operands().stream())
                .distinct()
                .filter(operand -> !isTold(operand))
                .map(this::name)
                .distinct()
                .toList();
    }

    private boolean isTold(Operand operand) {
        Figure figure = answers.figure(operand);
        return figure != null && figure.value() != null && figure.value().signum() != 0;
    }

    private String name(Operand operand) {
        return book.indicator(operand.indicator())
                .map(indicator -> indicator.name())
                .orElseGet(() -> operand.indicator().value());
    }
}
