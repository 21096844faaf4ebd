package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.DeclarationParser;
import org.unionledger.testing.Regime;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The page of all regimes, {@code docs/regimes.md}, is made of {@code regimes.yaml} and of what is shipped: the registers, the
 * indicators they post and the sentences that tell those. When something of it changes, the page as it should be is in
 * {@code target/regimes.md}.
 */
class RegimesPageTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PAGE = Path.of("docs/regimes.md");
    private static final int REGIMES = 138;
    private static final String STREET = "street";
    private static final Pattern INDICATOR = Pattern.compile("[a-z]+(?:\\.[a-z_]+)+");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final List<Declaration> ledgers = ledgers();
    private final Set<String> indicators = indicators();
    private final Map<String, Map<String, Set<String>>> tellings = tellings();

    @Test
    void every_regime_is_run_by_a_register_or_a_module_posts_figures_and_is_told_in_a_summary() {
        assertThat(Regime.all().stream().map(Regime::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, REGIMES).boxed().toList());
        assertThat(Regime.all()).allSatisfy(regime -> {
            assertThat(runners(regime)).as("who runs %s", regime.name()).isNotEmpty();
            assertThat(figures(regime)).as("figures of %s", regime.name()).isNotEmpty();
            assertThat(sentences(regime))
                    .as("sentences about %s", regime.name())
                    .isNotEmpty();
        });
    }

    @Test
    void what_is_said_of_modules_and_figures_exists() {
        assertThat(Regime.all()).allSatisfy(regime -> {
            assertThat(regime.modules())
                    .allSatisfy(module -> assertThat(Path.of("src/main/java/org/unionledger", module))
                            .isDirectory());
            assertThat(indicators).containsAll(figures(regime));
        });
        assertThat(ledgers)
                .allSatisfy(ledger -> assertThat(ledger.regimes())
                        .as("regimes of %s", ledger.id())
                        .isNotEmpty()
                        .allMatch(number -> number >= 1 && number <= REGIMES));
    }

    @Test
    void the_page_says_what_is_shipped() throws IOException {
        String page = page();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/regimes.md"), page);

        assertThat(PAGE)
                .content(StandardCharsets.UTF_8)
                .as("as in target/regimes.md")
                .isEqualTo(page);
    }

    private String page() {
        return """
                # Regimes and what runs them

                The %d regimes (制度) of a grassroots union's year. A register is a file of `src/main/resources/ledgers/`, a module one of
                [architecture.md](architecture.md); indicators are those they post; sentences are the headings of an outline in
                `src/main/resources/summaries/` under which those figures are told, and the other outlines that tell them. Made by
                `RegimesPageTests`, which fails when a regime loses one of them.

                | # | regime | ledger or module | indicators | summary sentences |
                |---|---|---|---|---|
                """.formatted(REGIMES) + Regime.all().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Regime regime) {
        return "| %d | %s | %s | %s | %s |\n"
                .formatted(
                        regime.number(),
                        regime.name(),
                        String.join(", ", runners(regime)),
                        figures(regime).stream().map(id -> "`" + id + "`").collect(Collectors.joining(", ")),
                        told(sentences(regime)));
    }

    /** A street's headings, or those of the first outline; the others by name alone. */
    private static String told(Map<String, Set<String>> sentences) {
        String shown = sentences.containsKey(STREET)
                ? STREET
                : sentences.keySet().stream().findFirst().orElse("");
        String others = sentences.keySet().stream()
                .filter(outline -> !outline.equals(shown))
                .collect(Collectors.joining(", "));
        String headings = String.join("; ", sentences.getOrDefault(shown, Set.of()));
        return "`%s`: %s".formatted(shown, headings) + (others.isEmpty() ? "" : " (also: " + others + ")");
    }

    private List<String> runners(Regime regime) {
        return Stream.concat(
                        run(regime)
                                .map(ledger -> "ledger `" + ledger.id() + "` "
                                        + ledger.name().chinese()),
                        regime.modules().stream().map(module -> "module `" + module + "`"))
                .toList();
    }

    private Stream<Declaration> run(Regime regime) {
        return ledgers.stream().filter(ledger -> ledger.regimes().contains(regime.number()));
    }

    private Set<String> figures(Regime regime) {
        Set<String> figures = new LinkedHashSet<>(regime.indicators());
        run(regime)
                .flatMap(ledger -> ledger.postings().stream())
                .forEach(posting -> figures.add(posting.indicator().value()));
        return figures;
    }

    /** By outline, the headings. */
    private Map<String, Set<String>> sentences(Regime regime) {
        Map<String, Set<String>> sentences = new TreeMap<>();
        figures(regime)
                .forEach(id -> tellings.getOrDefault(id, Map.of())
                        .forEach((outline, headings) -> sentences
                                .computeIfAbsent(outline, key -> new LinkedHashSet<>())
                                .addAll(headings)));
        return sentences;
    }

    private static List<Declaration> ledgers() {
        DeclarationParser parser = new DeclarationParser();
        return files("ledgers").stream()
                .map(file -> parser.parse(text(file)))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    private static Set<String> indicators() {
        return files("indicators").stream()
                .flatMap(file -> read(file).path("indicators").valueStream())
                .map(indicator -> indicator.path("id").asString())
                .collect(Collectors.toSet());
    }

    /** By indicator and outline, the headings under which it is told. */
    private static Map<String, Map<String, Set<String>>> tellings() {
        Map<String, Map<String, Set<String>>> tellings = new TreeMap<>();
        for (Path file : files("summaries")) {
            JsonNode outline = read(file);
            String id = outline.path("id").asString();
            outline.path("sections")
                    .forEach(section -> tell(
                            section,
                            "",
                            (indicator, heading) -> tellings.computeIfAbsent(indicator, key -> new TreeMap<>())
                                    .computeIfAbsent(id, key -> new LinkedHashSet<>())
                                    .add(heading)));
        }
        return tellings;
    }

    private static void tell(JsonNode section, String above, BiConsumer<String, String> told) {
        String heading = above + section.path("heading").asString();
        INDICATOR
                .matcher(section.path("paragraphs").toString())
                .results()
                .forEach(found -> told.accept(found.group(), heading));
        section.path("sections").forEach(part -> tell(part, heading + " › ", told));
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        return YAML.readTree(text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
