package org.unionledger.drafting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.AsOf;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.summary.BoundFigure;
import org.unionledger.summary.Letter;
import org.unionledger.summary.Ordinals;
import org.unionledger.summary.Paragraph;
import org.unionledger.summary.Section;
import org.unionledger.summary.Span;
import org.unionledger.summary.Summary;

/**
 * Makes of a document what can be shown and written as a file: headings numbered, blank lines left out, figures numbered in the
 * order they stand.
 */
final class Paper {

    private final Draft draft;
    private final Words words;
    private final Map<BoundFigure, BoundFigure> figures = new LinkedHashMap<>();
    private final List<Block> blocks;
    private int at;

    private Paper(Draft draft, Words words) {
        this.draft = draft;
        this.words = words;
        this.blocks = draft.content().blocks().stream()
                .filter(block -> !block.isBlank())
                .toList();
    }

    /**
     * @param unionName under which it signs
     * @param words     Chinese: the document is
     */
    static Summary of(Draft draft, String unionName, ZoneId zone, Words words) {
        return new Paper(draft, words).summary(unionName, zone);
    }

    private Summary summary(String unionName, ZoneId zone) {
        Document document = draft.document();
        LocalDate issuedOn = document.issuedOn();
        List<Paragraph> opening = paragraphs();
        List<Section> sections = sections(0);
        return new Summary(
                document.request(),
                document.outline(),
                document.outlineVersion(),
                document.union(),
                unionName,
                document.period(),
                document.periodName(),
                document.moment() == null ? AsOf.NOW : AsOf.at(document.moment()),
                document.moment() == null ? document.changedAt() : document.moment(),
                issuedOn == null ? LocalDate.ofInstant(document.changedAt(), zone) : issuedOn,
                document.title(),
                opening,
                sections,
                List.of(),
                List.copyOf(figures.values()),
                issuedOn == null
                        ? Letter.NONE
                        : Letter.of(
                                words,
                                document.head(),
                                unionName,
                                document.number(),
                                document.signatory(),
                                document.copies(),
                                issuedOn));
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        while (at < blocks.size() && !blocks.get(at).kind().isHeading()) {
            paragraphs.add(new Paragraph(spans(blocks.get(at++))));
        }
        return paragraphs;
    }

    /** The headings that come next and stand below one of the level, each with what belongs to it. */
    private List<Section> sections(int above) {
        List<Section> sections = new ArrayList<>();
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        for (@Nullable Block next = next(); next != null && next.kind().level() > above; next = next()) {
            at++;
            int level = next.kind().level();
            int number = Math.min(numbers.merge(level, 1, Integer::sum), 99);
            String heading = Ordinals.heading(level, number) + text(next);
            sections.add(new Section(level, heading, paragraphs(), sections(level)));
        }
        return sections;
    }

    private @Nullable Block next() {
        return at < blocks.size() ? blocks.get(at) : null;
    }

    private String text(Block block) {
        return block.text(draft.bindings());
    }

    private List<Span> spans(Block block) {
        List<Span> spans = new ArrayList<>();
        for (Run run : block.runs()) {
            spans.add(
                    run instanceof Run.Words words
                            ? new Span.Words(words.text())
                            : new Span.Bound(figure(((Run.Mark) run).figure())));
        }
        return spans;
    }

    /** The same figure written the same way is one entry of the annex, however often it was bound. */
    private BoundFigure figure(int number) {
        Binding binding = draft.binding(number);
        BoundFigure bound = binding.figure().withNumber(0);
        BoundFigure written = draft.kept().containsKey(number)
                ? bound.withRemark(words.text("drafting.kept.annex", Formats.moment(binding.moment())))
                : bound;
        return figures.computeIfAbsent(written, first -> first.withNumber(figures.size() + 1));
    }
}
