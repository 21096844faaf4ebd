package org.unionledger.summary.outline;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An outline as it is written in a file; what is missing is null. */
record OutlineFile(
        @Nullable String id,
        @Nullable Integer version,
        @Nullable String name,
        @Nullable Map<String, String> titles,
        @Nullable List<String> unions,
        @Nullable List<String> named,
        @Nullable Years years,
        @Nullable SeasonEntry season,
        @Nullable String counter,
        @Nullable Map<String, String> phrases,
        @Nullable List<ParagraphEntry> opening,
        @Nullable List<SectionEntry> sections,
        @Nullable List<ParagraphEntry> closing) {

    /** Days of the year, as {@code 12-15}. */
    record SeasonEntry(@Nullable String from, @Nullable String to) {}

    record SectionEntry(
            @Nullable String heading,
            @Nullable List<ParagraphEntry> paragraphs,
            @Nullable List<SectionEntry> sections) {}

    record ParagraphEntry(
            @Nullable List<SentenceEntry> say,
            @Nullable Boolean counted,
            @Nullable Boolean always) {}

    /** A sentence: its text, or {@code first:} with the variants of which the first that can be told is written. */
    record SentenceEntry(List<String> first) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static SentenceEntry of(Object written) {
            if (written instanceof String text) {
                return new SentenceEntry(List.of(text));
            }
            if (written instanceof Map<?, ?> choice
                    && choice.keySet().equals(Set.of("first"))
                    && choice.get("first") instanceof List<?> variants) {
                return new SentenceEntry(variants.stream().map(String::valueOf).toList());
            }
            throw new IllegalArgumentException("a sentence is a text, or \"first:\" with a list of texts");
        }
    }
}
