package org.unionledger.summary.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.unionledger.summary.outline.OutlineFile;
import org.unionledger.summary.outline.OutlineFile.SectionEntry;
import org.unionledger.summary.outline.OwnOutline;

/**
 * An outline as templates print it.
 *
 * @param edition  of the draft; 0 when nothing is being changed
 * @param versions those the union itself took into use, the latest first
 */
public record OutlineView(
        String id,
        String name,
        Map<String, String> titles,
        int edition,
        PartView opening,
        List<PartView> sections,
        PartView closing,
        List<OwnOutline> versions) {

    /**
     * A part of it.
     *
     * @param level     0 for opening and closing, 1 for 一、 and so on
     * @param sentences of each paragraph, piece by piece
     */
    public record PartView(String place, int level, String heading, List<List<List<Segment>>> sentences) {}

    static OutlineView of(String id, Studio.Working working, Notation notation, List<OwnOutline> versions) {
        OutlineFile outline = working.outline();
        List<PartView> sections = new ArrayList<>();
        addSections(outline, Edits.sections(outline), "", 1, notation, sections);
        return new OutlineView(
                id,
                outline.name() == null ? id : outline.name(),
                outline.titles() == null ? Map.of() : outline.titles(),
                working.edition(),
                part(Edits.part(outline, Edits.OPENING), 0, notation),
                sections,
                part(Edits.part(outline, Edits.CLOSING), 0, notation),
                versions);
    }

    private static void addSections(
            OutlineFile outline,
            List<SectionEntry> entries,
            String above,
            int level,
            Notation notation,
            List<PartView> sections) {
        for (int i = 0; i < entries.size(); i++) {
            String place = above + (i + 1);
            sections.add(part(Edits.part(outline, place), level, notation));
            addSections(outline, SectionPath.below(entries.get(i)), place + ".", level + 1, notation, sections);
        }
    }

    private static PartView part(Part part, int level, Notation notation) {
        Paragraphs paragraphs = new Paragraphs(notation);
        return new PartView(
                part.place(),
                level,
                notation.shown(part.heading()),
                part.paragraphs().stream()
                        .map(paragraph -> paragraphs
                                .shown(paragraph)
                                .lines()
                                .map(Segment::of)
                                .toList())
                        .toList());
    }

    public boolean isDraft() {
        return edition > 0;
    }

    /** Whether the union has a version of its own in use. */
    public boolean isOwn() {
        return versions.stream().anyMatch(version -> version.withdrawnAt() == null);
    }
}
