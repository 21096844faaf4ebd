package org.unionledger.summary.outline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.summary.pattern.Pattern;

/**
 * How summaries of one kind of union are built. The same sections may tell of a year, a half or a quarter.
 *
 * @param id      such as {@code street}
 * @param version raised with every change, so that an issued summary can say what it was made with
 * @param name    what users choose it by, such as 学校工会学年总结
 * @param titles  of each kind of summary it is for, such as {@code annual}
 * @param unions  the levels of unions it is for, as {@code OrganizationKind} codes
 * @param named   it fits unions best whose names hold one of these; empty when it is for any
 * @param years   the years it goes by
 * @param season  the days of its campaign; null for the whole of its year, half, quarter or month
 * @param counter what stands before each sentence of an enumeration, {@code {nth}} being 一, 二 …
 * @param written as it was before it was read
 */
public record Outline(
        String id,
        int version,
        String name,
        Map<String, Pattern> titles,
        Set<String> unions,
        List<String> named,
        Years years,
        @Nullable Season season,
        String counter,
        List<OutlineParagraph> opening,
        List<OutlineSection> sections,
        List<OutlineParagraph> closing,
        OutlineFile written) {

    public boolean isFor(String summaryKind, String unionKind) {
        return titles.containsKey(summaryKind) && unions.contains(unionKind);
    }

    /** How well it fits a union of this name: made for its like, for any, for others; the least fits best. */
    int rank(String unionName) {
        if (named.isEmpty()) {
            return 1;
        }
        return named.stream().anyMatch(unionName::contains) ? 0 : 2;
    }

    /** Every pattern of it, in the order of the text. */
    public Stream<Pattern> patterns() {
        return Stream.of(
                        titles.values().stream(),
                        opening.stream().flatMap(OutlineParagraph::patterns),
                        sections.stream().flatMap(OutlineSection::patterns),
                        closing.stream().flatMap(OutlineParagraph::patterns))
                .flatMap(patterns -> patterns);
    }

    /** Every paragraph of it, in the order of the text. */
    public Stream<OutlineParagraph> allParagraphs() {
        return Stream.of(opening.stream(), sections.stream().flatMap(OutlineSection::allParagraphs), closing.stream())
                .flatMap(paragraphs -> paragraphs);
    }
}
