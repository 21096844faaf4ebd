package org.unionledger.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads and checks the declared indicators. A mistake in them stops the start: figures must not mean something else. */
@Component
class IndicatorFiles {

    private static final String EVERYWHERE = "classpath*:indicators/*.yaml";

    private final YAMLMapper yaml = new YAMLMapper();

    List<IndicatorDefinition> read() {
        try {
            var definitions = new ArrayList<IndicatorDefinition>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(EVERYWHERE)) {
                definitions.addAll(read(file));
            }
            check(definitions.stream().map(IndicatorDefinition::indicator).toList());
            return definitions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<IndicatorDefinition> read(Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            return yaml.readValue(content, IndicatorFile.class).definitions();
        }
    }

    static void check(List<Indicator> indicators) {
        Map<IndicatorId, Indicator> byId = new HashMap<>();
        for (Indicator indicator : indicators) {
            if (byId.put(indicator.id(), indicator) != null) {
                throw new IllegalStateException("Declared twice: indicator " + indicator.id());
            }
        }
        indicators.forEach(indicator -> checkFormula(indicator, byId));
    }

    private static void checkFormula(Indicator indicator, Map<IndicatorId, Indicator> byId) {
        var formula = indicator.formula();
        if ((indicator.kind() == IndicatorKind.FORMULA) != (formula != null)) {
            throw new IllegalStateException("Only a FORMULA has a formula, and each has one: " + indicator.id());
        }
        if (formula == null) {
            return;
        }
        for (IndicatorId operand : Formula.parse(formula).operands()) {
            var found = byId.get(operand);
            if (found == null || found.kind() == IndicatorKind.FORMULA) {
                throw new IllegalStateException(
                        "A formula is made of indicators that have facts, not of " + operand + ": " + indicator.id());
            }
        }
    }
}
