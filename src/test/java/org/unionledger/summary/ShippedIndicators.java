package org.unionledger.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.unionledger.ledger.declaration.Choice;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.DeclarationParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every indicator that comes with the product, and the values that registers divide it by. */
final class ShippedIndicators {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final YAMLMapper YAML = new YAMLMapper();

    /** What is posted by modules rather than registers. */
    private static final Map<String, List<String>> OF_MODULES = Map.of(
            "ownership", List.of("私营企业", "外资企业", "国有企业"),
            "form", List.of("单独建会", "联合建会"),
            "sex", List.of("男", "女"),
            "body", List.of("工会委员会", "经费审查委员会", "女职工委员会"),
            "how", List.of("转出", "退会"),
            "outcome", List.of("批准", "不予批准"),
            "stage", List.of("宣传动员", "筹备"),
            "channel", List.of("上门", "电话"),
            "obstacle", List.of("企业不愿建会", "人员流动大"),
            "level", List.of("街道", "社区"));

    /** Where a register names a value in words of its own. */
    private static final List<String> OTHER_WORDS = List.of("甲方面", "乙方面", "丙方面");

    private static final List<Shipped> ALL = read();

    private ShippedIndicators() {}

    /**
     * @param place which of its domain's it is, from 0: the whole comes before its parts
     * @param values by kind of breakdown
     */
    record Shipped(
            String id,
            String name,
            String domain,
            String unit,
            boolean formula,
            boolean carriesTargets,
            int place,
            Map<String, List<String>> values) {}

    static List<Shipped> all() {
        return ALL;
    }

    /** Those that records post to, apart from those by which others name their targets. */
    static List<Shipped> posted() {
        return ALL.stream()
                .filter(indicator -> !indicator.formula() && !indicator.carriesTargets())
                .toList();
    }

    static Optional<Shipped> find(String id) {
        return ALL.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
    }

    static List<String> domains() {
        return posted().stream().map(Shipped::domain).distinct().toList();
    }

    private static List<Shipped> read() {
        Map<String, Map<String, Set<String>>> values = valuesOfRegisters();
        List<Shipped> shipped = new ArrayList<>();
        for (Path file : files("indicators")) {
            JsonNode domain = YAML.readTree(text(file));
            List<String> ofTargets = domain.path("indicators").findValues("target").stream()
                    .map(JsonNode::asString)
                    .toList();
            int place = 0;
            for (JsonNode indicator : domain.path("indicators")) {
                String id = indicator.path("id").asString();
                Map<String, List<String>> byKind = new LinkedHashMap<>();
                indicator
                        .path("breakdowns")
                        .valueStream()
                        .map(JsonNode::asString)
                        .forEach(kind -> {
                            Set<String> posted =
                                    values.getOrDefault(id, Map.of()).get(kind);
                            byKind.put(
                                    kind,
                                    posted == null
                                            ? OF_MODULES.getOrDefault(kind, OTHER_WORDS)
                                            : posted.isEmpty() ? OTHER_WORDS : List.copyOf(posted));
                        });
                shipped.add(new Shipped(
                        id,
                        indicator.path("name").asString(),
                        domain.path("domain").asString(),
                        indicator.path("unit").asString(),
                        "FORMULA".equals(indicator.path("kind").asString()),
                        ofTargets.contains(id),
                        place++,
                        byKind));
            }
        }
        return List.copyOf(shipped);
    }

    private static Map<String, Map<String, Set<String>>> valuesOfRegisters() {
        DeclarationParser parser = new DeclarationParser();
        Map<String, Map<String, Set<String>>> values = new LinkedHashMap<>();
        for (Path file : files("ledgers")) {
            Declaration register = parser.parse(text(file));
            register.postings()
                    .forEach(posting -> posting.breakdown()
                            .forEach((kind, field) -> values.computeIfAbsent(
                                            posting.indicator().value(), id -> new LinkedHashMap<>())
                                    .computeIfAbsent(kind, key -> new LinkedHashSet<>())
                                    .addAll(register.field(field).choices().stream()
                                            .map(Choice::value)
                                            .toList())));
        }
        return values;
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
