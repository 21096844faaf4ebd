package org.unionledger.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.unionledger.access.Scope;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.summary.pattern.Operand;
import org.unionledger.summary.pattern.Pattern;
import org.unionledger.summary.pattern.Which;

/**
 * All that the book may know of a union, whatever an outline asks: every indicator, and of some of them the parts that somebody has
 * entered by themselves.
 *
 * @param heading of the section that lists what of it no sentence tells
 * @param topics  one for each subject, in the order of the indicators
 */
record Rest(String heading, List<Topic> topics) {

    /** Lists nothing. */
    static final Rest NONE = new Rest("", List.of());

    /** @param name before what is told of it, such as 职工健康 */
    record Topic(String name, List<Operand> operands) {}

    static Rest of(
            Book book, Scope scope, List<FigureQuery> entered, String heading, Function<Indicator, String> subject) {
        Map<String, Set<Operand>> topics = new LinkedHashMap<>();
        for (Indicator indicator : book.indicators(scope)) {
            if (indicator.kind() != IndicatorKind.FORMULA) {
                Stream.concat(Stream.of(Breakdown.NONE), parts(entered, indicator))
                        .map(where -> new Operand(indicator.id(), where, Which.THIS))
                        .forEach(topics.computeIfAbsent(subject.apply(indicator), key -> new LinkedHashSet<>())::add);
            }
        }
        List<Topic> listed = new ArrayList<>();
        topics.forEach((name, operands) -> listed.add(new Topic(name, List.copyOf(operands))));
        return new Rest(heading, listed);
    }

    private static Stream<Breakdown> parts(List<FigureQuery> entered, Indicator indicator) {
        return entered.stream()
                .filter(query -> query.indicator().equals(indicator.id()))
                .map(FigureQuery::where);
    }

    /** To be asked with those of the outline. */
    Stream<Pattern> patterns(Book book) {
        return topics.stream()
                .flatMap(topic -> topic.operands().stream())
                .flatMap(operand ->
                        book.indicator(operand.indicator()).stream().map(indicator -> Alone.of(operand, indicator)));
    }
}
