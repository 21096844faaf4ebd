package org.unionledger.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Makes the product's indicators 300, of which 50 are stocks, by a file of their own. */
final class BenchIndicators {

    static final int ALL = 300;
    private static final int STOCKS = 50;

    private BenchIndicators() {}

    /** @param classes on the classpath, where the product looks for such files */
    static void write(Path classes) throws IOException {
        var file = classes.resolve("indicators/bench.yaml");
        Files.deleteIfExists(file);
        var known = new IndicatorFiles().read();
        var text = new StringBuilder("domain: bench\norder: 90\nindicators:\n");
        add(text, IndicatorKind.STOCK, STOCKS - count(known, IndicatorKind.STOCK));
        add(text, IndicatorKind.FLOW, ALL - STOCKS - count(known, IndicatorKind.FLOW));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static int count(List<IndicatorDefinition> definitions, IndicatorKind kind) {
        return (int) definitions.stream()
                .filter(each -> each.indicator().kind() == kind)
                .count();
    }

    private static void add(StringBuilder text, IndicatorKind kind, int count) {
        for (int i = 1; i <= count; i++) {
            text.append("""
                      - id: bench.%1$s_%2$03d
                        name: %1$s %2$d
                        englishName: %1$s %2$d
                        unit: 次
                        decimals: 2
                        kind: %3$s
                        breakdowns: [kind]
                        description: generated
                    """.formatted(kind.name().toLowerCase(Locale.ROOT), i, kind));
        }
    }
}
