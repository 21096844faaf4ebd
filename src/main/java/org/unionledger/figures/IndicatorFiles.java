package org.unionledger.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads and checks the declared indicators. A mistake in them stops the start: figures must not mean something else. */
@Component
class IndicatorFiles {

    private static final String EVERYWHERE = "classpath*:indicators/*.yaml";

    private final YAMLMapper yaml = new YAMLMapper();
    private final List<IndicatorFile> files = files();

    List<IndicatorDefinition> read() {
        var definitions =
                files.stream().flatMap(file -> file.definitions().stream()).toList();
        check(definitions.stream().map(IndicatorDefinition::indicator).toList());
        return definitions;
    }

    /** Of the indicators whose targets are carried by a declared one, which; all others have one made for them. */
    Map<IndicatorId, IndicatorId> targets() {
        var targets = new HashMap<IndicatorId, IndicatorId>();
        files.forEach(file -> targets.putAll(file.targets()));
        return targets;
    }

    /** Of which fewer are better, so that a target of them is a limit. */
    Set<IndicatorId> limited() {
        return files.stream().flatMap(file -> file.limited().stream()).collect(Collectors.toSet());
    }

    private List<IndicatorFile> files() {
        try {
            var files = new ArrayList<IndicatorFile>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(EVERYWHERE)) {
                files.add(read(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndicatorFile read(Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            return yaml.readValue(content, IndicatorFile.class);
        }
    }

    static void check(List<Indicator> indicators) {
        Map<IndicatorId, Indicator> byId = new HashMap<>();
        for (Indicator indicator : indicators) {
            if (OwnIndicators.isOwn(indicator.id())) {
                throw new IllegalStateException("Only unions make indicators called own: " + indicator.id());
            }
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
