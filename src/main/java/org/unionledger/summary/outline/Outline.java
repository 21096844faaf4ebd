package org.unionledger.summary.outline;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.unionledger.summary.pattern.Pattern;

/**
 * How one kind of summary of one kind of union is built.
 *
 * @param id      such as {@code street.annual}
 * @param version raised with every change, so that an issued summary can say what it was made with
 * @param kind    the kind of summary, such as {@code annual}
 * @param unions  the levels of unions it is for, as {@code OrganizationKind} codes
 * @param counter what stands before each sentence of an enumeration, {@code {nth}} being 一, 二 …
 */
public record Outline(
        String id,
        int version,
        String kind,
        Set<String> unions,
        Pattern title,
        String counter,
        List<OutlineParagraph> opening,
        List<OutlineSection> sections,
        List<OutlineParagraph> closing) {

    public boolean isFor(String summaryKind, String unionKind) {
        return kind.equals(summaryKind) && unions.contains(unionKind);
    }

    /** Every pattern of it, in the order of the text. */
    public Stream<Pattern> patterns() {
        return Stream.of(
                        Stream.of(title),
                        opening.stream().flatMap(OutlineParagraph::patterns),
                        sections.stream().flatMap(OutlineSection::patterns),
                        closing.stream().flatMap(OutlineParagraph::patterns))
                .flatMap(patterns -> patterns);
    }
}
