package org.unionledger.summary.studio;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.frame.Words;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.summary.pattern.Each;

/** The names that patterns are written with. They are Chinese, as the texts are, whatever language pages are in. */
@Component
class Vocabulary {

    private final FigureReader figures;
    private final Words words;

    Vocabulary(FigureReader figures, MessageSource messages) {
        this.figures = figures;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    Notation notation(Scope scope) {
        return new Notation(names(scope));
    }

    /** By id: indicators, breakdowns and levels of unions. */
    Map<String, String> names(Scope scope) {
        Map<String, String> names = new HashMap<>();
        Arrays.stream(OrganizationKind.values())
                .forEach(kind -> names.put(kind.code(), words.text("organization.kind." + kind.code())));
        names.put(Each.ANY_UNION, words.text("summary.studio.any_union"));
        breakdowns().forEach(kind -> names.put(kind, words.text("figures.breakdown." + kind)));
        figures.indicators(scope).forEach(indicator -> names.put(indicator.id().value(), indicator.name()));
        return names;
    }

    private Set<String> breakdowns() {
        return figures.indicators().stream()
                .map(Indicator::breakdowns)
                .flatMap(kinds -> kinds.stream())
                .collect(Collectors.toSet());
    }
}
