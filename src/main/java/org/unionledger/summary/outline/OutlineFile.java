package org.unionledger.summary.outline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An outline as it is written in a file; what is missing is null. It is checked when it is read as an {@link Outline}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OutlineFile(
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
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable List<SectionEntry> sections,
        @Nullable List<ParagraphEntry> closing) {

    /** Days of the year, as {@code 12-15}. */
    public record SeasonEntry(
            @Nullable String from, @Nullable String to) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SectionEntry(
            @Nullable String heading,
            @Nullable List<ParagraphEntry> paragraphs,
            @Nullable List<SectionEntry> sections) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ParagraphEntry(
            @Nullable List<SentenceEntry> say,
            @Nullable Boolean counted,
            @Nullable Boolean always) {}

    /** A sentence: its text, or {@code first:} with the variants of which the first that can be told is written. */
    public record SentenceEntry(List<String> first) {

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

        @JsonValue
        Object written() {
            return first.size() == 1 ? first.get(0) : Map.of("first", first);
        }
    }

    /** The same as another version, or under another id and name. */
    public OutlineFile as(String otherId, int otherVersion, String otherName) {
        return new OutlineFile(
                otherId,
                otherVersion,
                otherName,
                titles,
                unions,
                named,
                years,
                season,
                counter,
                phrases,
                opening,
                sections,
                closing);
    }

    /** The same with other text. */
    public OutlineFile with(
            @Nullable List<ParagraphEntry> otherOpening,
            List<SectionEntry> otherSections,
            @Nullable List<ParagraphEntry> otherClosing) {
        return new OutlineFile(
                id,
                version,
                name,
                titles,
                unions,
                named,
                years,
                season,
                counter,
                phrases,
                otherOpening,
                otherSections,
                otherClosing);
    }

    /** The same under other titles, by kind of summary. */
    public OutlineFile titled(Map<String, String> otherTitles) {
        return new OutlineFile(
                id,
                version,
                name,
                otherTitles,
                unions,
                named,
                years,
                season,
                counter,
                phrases,
                opening,
                sections,
                closing);
    }
}
