package org.unionledger.summary.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One part of an outline as it is typed.
 *
 * @param edition of the draft it is typed for
 */
public record PartForm(String place, String heading, List<ParagraphForm> paragraphs, int edition) {

    static PartForm of(Part part, int edition, Notation notation) {
        Paragraphs shown = new Paragraphs(notation);
        return new PartForm(
                part.place(),
                notation.shown(part.heading()),
                part.paragraphs().stream().map(shown::form).toList(),
                edition);
    }

    /** @param counted and {@code always}: which of the texts, from 0 */
    static PartForm of(
            String place, String heading, List<String> texts, Set<Integer> counted, Set<Integer> always, int edition) {
        List<ParagraphForm> paragraphs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            paragraphs.add(new ParagraphForm(texts.get(i), counted.contains(i), always.contains(i)));
        }
        return new PartForm(place, heading, List.copyOf(paragraphs), edition);
    }

    Part part(Notation notation) {
        Paragraphs kept = new Paragraphs(notation);
        return new Part(
                place,
                notation.kept(heading.strip()),
                paragraphs.stream()
                        .filter(paragraph -> !paragraph.isBlank())
                        .map(kept::kept)
                        .toList());
    }

    /** Those that are written, and an empty one to write another. */
    public List<ParagraphForm> offered() {
        return Stream.concat(
                        paragraphs.stream().filter(paragraph -> !paragraph.isBlank()), Stream.of(ParagraphForm.EMPTY))
                .toList();
    }

    public boolean isSection() {
        return !place.equals(Edits.OPENING) && !place.equals(Edits.CLOSING);
    }
}
