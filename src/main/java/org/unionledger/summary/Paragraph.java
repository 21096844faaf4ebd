package org.unionledger.summary;

import java.util.List;
import java.util.stream.Collectors;

/** A paragraph of a summary; never empty. */
public record Paragraph(List<Span> spans) {

    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    boolean hasFigures() {
        return spans.stream().anyMatch(Span.Bound.class::isInstance);
    }
}
