package org.unionledger.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.Pinyin;
import org.unionledger.frame.Words;

/** The catalogue of indicators with what all modules say of them. */
@Component
class CatalogueEntries {

    private final IndicatorCatalogue catalogue;
    private final FigureReader reader;
    private final ObjectProvider<IndicatorUses> modules;

    CatalogueEntries(IndicatorCatalogue catalogue, FigureReader reader, ObjectProvider<IndicatorUses> modules) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.modules = modules;
    }

    /** All that answer to the words sought, by domain and then in the order of their file. */
    List<CatalogueEntry> find(Scope scope, Words words, String sought) {
        var uses = uses(scope).stream().collect(Collectors.groupingBy(IndicatorUse::indicator));
        var formulas = formulasByOperand();
        return reader.indicators(scope).stream()
                .map(indicator -> entry(
                        scope,
                        words,
                        indicator,
                        uses.getOrDefault(indicator.id(), List.of()),
                        formulas.getOrDefault(indicator.id(), List.of())))
                .filter(entry -> matches(entry, sought.strip().toLowerCase(Locale.ROOT)))
                .toList();
    }

    List<IndicatorUse> uses(Scope scope) {
        return modules.orderedStream()
                .flatMap(module -> module.indicatorUses(scope).stream())
                .toList();
    }

    /** Both of this indicator. */
    private CatalogueEntry entry(
            Scope scope, Words words, Indicator indicator, List<IndicatorUse> uses, List<Indicator> formulas) {
        return new CatalogueEntry(
                indicator,
                new Wording(words).name(indicator),
                worded(words, indicator),
                places(scope, words, uses.stream().filter(use -> use.kind() == IndicatorUse.Kind.POSTS)),
                places(scope, words, uses.stream().filter(use -> use.kind() == IndicatorUse.Kind.TELLS)),
                formulas.stream()
                        .map(formula -> new CatalogueEntry.Place(
                                new Wording(words).name(formula), List.of(), "/indicators#" + formula.id()))
                        .toList());
    }

    private Map<IndicatorId, List<Indicator>> formulasByOperand() {
        Map<IndicatorId, List<Indicator>> formulas = new HashMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.formula() != null) {
                Formula.parse(indicator.formula())
                        .operands()
                        .forEach(operand -> formulas.computeIfAbsent(operand, key -> new ArrayList<>())
                                .add(indicator));
            }
        }
        return formulas;
    }

    /** Several parts of the same report are one place. */
    private static List<CatalogueEntry.Place> places(Scope scope, Words words, Stream<IndicatorUse> uses) {
        record Whole(String title, @Nullable String href) {}
        var parts = uses.collect(Collectors.groupingBy(
                use -> new Whole(use.title().apply(words), scope.may(use.right()) ? use.href() : null),
                LinkedHashMap::new,
                Collectors.mapping(use -> use.part().apply(words), Collectors.toList())));
        return parts.entrySet().stream()
                .map(each -> new CatalogueEntry.Place(
                        each.getKey().title(),
                        each.getValue().stream()
                                .filter(part -> !part.isEmpty())
                                .distinct()
                                .toList(),
                        each.getKey().href()))
                .toList();
    }

    private @Nullable String worded(Words words, Indicator indicator) {
        var wording = new Wording(words);
        return indicator.formula() == null
                ? null
                : Formula.parse(indicator.formula())
                        .worded(id -> wording.name(catalogue.get(id).indicator()));
    }

    /** By name, by its pinyin initials, by id, by words of the description, or by the book that posts it. */
    private static boolean matches(CatalogueEntry entry, String sought) {
        var indicator = entry.indicator();
        return indicator.name().contains(sought)
                || Pinyin.initials(indicator.name()).contains(sought)
                || indicator.englishName().toLowerCase(Locale.ROOT).contains(sought)
                || indicator.id().value().contains(sought)
                || indicator.description().contains(sought)
                || entry.postedBy().stream()
                        .anyMatch(book -> book.title().toLowerCase(Locale.ROOT).contains(sought));
    }
}
