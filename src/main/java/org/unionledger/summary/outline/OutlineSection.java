package org.unionledger.summary.outline;

import java.util.List;
import java.util.stream.Stream;
import org.unionledger.summary.pattern.Pattern;

/** A numbered part of a summary. Left out when none of its paragraphs and sections tells a figure. */
public record OutlineSection(Pattern heading, List<OutlineParagraph> paragraphs, List<OutlineSection> sections) {

    Stream<Pattern> patterns() {
        return Stream.of(
                        Stream.of(heading),
                        paragraphs.stream().flatMap(OutlineParagraph::patterns),
                        sections.stream().flatMap(OutlineSection::patterns))
                .flatMap(patterns -> patterns);
    }

    /** Every paragraph of it and of the sections within, in the order of the text. */
    Stream<OutlineParagraph> allParagraphs() {
        return Stream.concat(paragraphs.stream(), sections.stream().flatMap(OutlineSection::allParagraphs));
    }
}
