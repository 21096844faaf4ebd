package org.unionledger.plan.recurring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.unionledger.organization.OrganizationKind;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads what is declared to come again and again. A mistake stops the start. */
final class RecurringFile {

    private static final String EVERYWHERE = "classpath*:recurring/*.yaml";

    private RecurringFile() {}

    private record Declared(List<Item> duties) {}

    private record Item(
            String id,
            String name,
            String englishName,
            List<Integer> regimes,
            String source,
            boolean verified,
            When rule,
            List<String> unions,
            @Nullable Boolean voluntary,
            String register,
            @Nullable String field,
            @Nullable List<String> words,
            int remind) {

        RecurringDuty duty() {
            return new RecurringDuty(
                    id,
                    name,
                    englishName,
                    regimes,
                    source,
                    verified,
                    rule.rule(),
                    unions.stream().map(OrganizationKind::ofCode).toList(),
                    Boolean.TRUE.equals(voluntary),
                    register,
                    Objects.requireNonNullElse(field, ""),
                    Objects.requireNonNullElse(words, List.of()),
                    remind);
        }
    }

    private record When(
            String cycle,
            String way,
            @Nullable Integer month,
            @Nullable Integer since,
            List<Integer> days,
            @Nullable String moved) {

        Rule rule() {
            if (!List.of("on", "by").contains(way)) {
                throw new IllegalArgumentException("The way is on or by, not " + way);
            }
            return new Rule(
                    Cycle.ofCode(cycle),
                    way.equals("on"),
                    Objects.requireNonNullElse(month, 1),
                    Objects.requireNonNullElse(since, 1),
                    days,
                    moved == null ? Moved.NOT : Moved.valueOf(moved.toUpperCase(Locale.ROOT)));
        }
    }

    /** In the order of the files. */
    static List<RecurringDuty> read() {
        try {
            List<Resource> files = List.of(new PathMatchingResourcePatternResolver().getResources(EVERYWHERE));
            return files.stream().flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RecurringDuty> read(Resource file) {
        try (var content = file.getInputStream()) {
            return new YAMLMapper()
                    .readValue(content, Declared.class).duties().stream()
                            .map(Item::duty)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
