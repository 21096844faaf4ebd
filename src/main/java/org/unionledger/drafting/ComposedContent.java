package org.unionledger.drafting;

import java.util.ArrayList;
import java.util.List;
import org.unionledger.summary.Ordinals;
import org.unionledger.summary.Paragraph;
import org.unionledger.summary.Section;
import org.unionledger.summary.Span;
import org.unionledger.summary.Summary;

/** The text of a composed summary as that of a document. Headings leave their numbers, which are given anew when it is shown. */
final class ComposedContent {

    private final List<Block> blocks = new ArrayList<>();

    private ComposedContent() {}

    static Content of(Summary summary) {
        ComposedContent content = new ComposedContent();
        summary.opening().forEach(content::add);
        content.add(summary.sections());
        summary.closing().forEach(content::add);
        return new Content(content.blocks);
    }

    private void add(List<Section> sections) {
        int number = 0;
        for (Section section : sections) {
            String ordinal = Ordinals.heading(section.level(), ++number);
            String heading = section.heading().startsWith(ordinal)
                    ? section.heading().substring(ordinal.length())
                    : section.heading();
            add(BlockKind.heading(section.level()), List.of(new Run.Words(heading)));
            section.paragraphs().forEach(this::add);
            add(section.sections());
        }
    }

    private void add(Paragraph paragraph) {
        List<Run> runs = new ArrayList<>();
        for (Span span : paragraph.spans()) {
            runs.add(
                    span instanceof Span.Bound bound
                            ? new Run.Mark(bound.figure().number())
                            : new Run.Words(span.text()));
        }
        add(BlockKind.PARAGRAPH, runs);
    }

    private void add(BlockKind kind, List<Run> runs) {
        blocks.add(new Block("a" + (blocks.size() + 1), kind, runs));
    }
}
