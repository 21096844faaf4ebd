package org.unionledger.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One of the regimes (制度) of a grassroots union's year, as {@code regimes.yaml} tells it; registers say themselves which
 * they run.
 *
 * @param modules    those that run it by their pages; empty when registers do
 * @param page       where one of those shows it; empty when registers do
 * @param indicators those that the modules post for it
 */
public record Regime(int number, String name, List<String> modules, String page, Set<String> indicators) {

    private static final Path REGIMES = Path.of("src/test/resources/regimes.yaml");

    /** In their order. */
    public static List<Regime> all() {
        return read().path("chapters")
                .valueStream()
                .flatMap(chapter -> chapter.path("regimes").valueStream())
                .map(Regime::of)
                .toList();
    }

    private static Regime of(JsonNode regime) {
        return new Regime(
                regime.path("number").asInt(),
                regime.path("name").asString(),
                texts(regime.path("modules")),
                regime.path("page").asString(""),
                new LinkedHashSet<>(texts(regime.path("indicators"))));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(REGIMES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
