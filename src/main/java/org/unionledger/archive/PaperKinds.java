package org.unionledger.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The kinds of paper, from {@code archive/kinds.yaml}. */
@Component
public class PaperKinds {

    /** What a document is filed as: what its title says, else a summary. */
    PaperKind ofDocument(String title) {
        return ofTitle(title).orElseGet(() -> named("summary"));
    }

    /** What may follow the last word of a title. */
    private static final Pattern TAIL = Pattern.compile("[（(【\\[].{0,20}[）)】\\]]$|[\\d_\\-. ]+$|[》”\"]$");

    private final Map<String, PaperKind> byCode = new LinkedHashMap<>();

    PaperKinds() {
        read().kinds().forEach(kind -> byCode.put(kind.code(), kind));
    }

    record Declared(List<PaperKind> kinds) {}

    private static Declared read() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (var content = new ClassPathResource("archive/kinds.yaml").getInputStream()) {
            return yaml.readValue(content, Declared.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order they are offered. */
    public Collection<PaperKind> all() {
        return byCode.values();
    }

    Optional<PaperKind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The name of a kind that may have been dropped from the list since; then its code. */
    public PaperKind named(String code) {
        return find(code).orElseGet(() -> new PaperKind(code, code, code, List.of(), Retention.SHORT));
    }

    /** The kind a title says by its last words; empty when it says none. */
    public Optional<PaperKind> ofTitle(String title) {
        String end = TAIL.matcher(title.strip()).replaceAll("").strip();
        return byCode.values().stream()
                .filter(kind -> longest(kind, end) > 0)
                .max(Comparator.comparingInt(kind -> longest(kind, end)));
    }

    private static int longest(PaperKind kind, String title) {
        return kind.words().stream()
                .filter(title::endsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
