package org.unionledger.ledger.maker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.figures.Expression;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.OwnIndicators;
import org.unionledger.frame.Words;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/** The indicators that a register can feed: those there are, and those that will be made along with it. */
@Component
class IndicatorNames {

    private final FigureReader figures;

    IndicatorNames(FigureReader figures) {
        this.figures = figures;
    }

    /** The name of an indicator by its id; what is no indicator stays as it is. */
    Function<String, String> of(RegisterText text, Words words) {
        return id -> planned(text, id)
                .or(() -> IndicatorId.parse(id)
                        .flatMap(figures::indicator)
                        .map(indicator -> words.either(indicator.name(), indicator.englishName())))
                .orElse(id);
    }

    private static Optional<String> planned(RegisterText text, String id) {
        return text.all(Part.INDICATORS).stream()
                .filter(indicator -> indicator.text("id").equals(id))
                .map(indicator -> indicator.text("name"))
                .findFirst();
    }

    /** Those that are counted, what happens and what there is at a moment, by subject. */
    Map<String, List<Indicator>> offered(Scope scope) {
        return figures.indicators(scope).stream()
                .filter(indicator -> indicator.kind() != IndicatorKind.FORMULA)
                .collect(Collectors.groupingBy(Indicator::domain, LinkedHashMap::new, Collectors.toList()));
    }

    /** Those that will be made along with the register and are counted by it. */
    static List<Element> counted(RegisterText text) {
        return text.all(Part.INDICATORS).stream()
                .filter(indicator -> !indicator.has("formula"))
                .toList();
    }

    /** Those that unions made, and that are computed of what the register counts. */
    List<Indicator> computed(Scope scope, RegisterText text) {
        Set<String> counted = text.all(Part.POSTINGS).stream()
                .map(posting -> posting.text("indicator"))
                .collect(Collectors.toSet());
        return figures.indicators(scope).stream()
                .filter(indicator -> OwnIndicators.isOwn(indicator.id()))
                .filter(indicator -> indicator.formula() != null
                        && Expression.parse(indicator.formula()).names().stream()
                                .anyMatch(counted::contains))
                .toList();
    }

    /** What the figures of an indicator divide by; nothing for one that is to be made. */
    List<String> breakdowns(String id) {
        return IndicatorId.parse(id)
                .flatMap(figures::indicator)
                .map(Indicator::breakdowns)
                .orElse(List.of());
    }

    /** Whether somebody there would not know two indicators apart by this name. */
    boolean isTaken(Scope scope, RegisterText text, String name) {
        return Stream.concat(
                        figures.indicators(scope).stream().map(Indicator::name),
                        text.all(Part.INDICATORS).stream().map(indicator -> indicator.text("name")))
                .anyMatch(name::equals);
    }
}
