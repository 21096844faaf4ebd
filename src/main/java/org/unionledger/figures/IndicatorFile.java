package org.unionledger.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One file {@code indicators/*.yaml}.
 *
 * @param order where its domain stands among the others
 */
record IndicatorFile(String domain, int order, List<Entry> indicators) {

    private static final int INDICATORS_IN_A_FILE_AT_MOST = 1000;

    record Entry(
            String id,
            String name,
            String englishName,
            String unit,
            int decimals,
            IndicatorKind kind,
            @Nullable List<String> breakdowns,
            String description,
            @Nullable String source,
            @Nullable String formula,
            @Nullable String target,
            @Nullable Better better) {}

    /** Which way is better; more, where a file does not say. */
    enum Better {
        MORE,
        FEWER
    }

    /** Which declared indicator carries the targets of another. */
    Map<IndicatorId, IndicatorId> targets() {
        return indicators.stream()
                .filter(entry -> entry.target() != null)
                .collect(Collectors.toMap(
                        entry -> new IndicatorId(entry.id()),
                        entry -> new IndicatorId(Objects.requireNonNull(entry.target()))));
    }

    /** Those of which fewer are better. */
    Set<IndicatorId> limited() {
        return indicators.stream()
                .filter(entry -> entry.better() == Better.FEWER)
                .map(entry -> new IndicatorId(entry.id()))
                .collect(Collectors.toSet());
    }

    List<IndicatorDefinition> definitions() {
        return IntStream.range(0, indicators.size())
                .mapToObj(index -> definition(index, indicators.get(index)))
                .toList();
    }

    private IndicatorDefinition definition(int index, Entry entry) {
        var breakdowns = entry.breakdowns();
        return new IndicatorDefinition(
                order * INDICATORS_IN_A_FILE_AT_MOST + index,
                new Indicator(
                        new IndicatorId(entry.id()),
                        entry.name(),
                        entry.englishName(),
                        entry.unit(),
                        entry.decimals(),
                        entry.kind(),
                        domain,
                        breakdowns == null ? List.of() : List.copyOf(breakdowns),
                        entry.description(),
                        entry.source(),
                        entry.formula()));
    }
}
