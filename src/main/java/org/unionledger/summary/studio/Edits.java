package org.unionledger.summary.studio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.unionledger.summary.outline.OutlineFile;
import org.unionledger.summary.outline.OutlineFile.ParagraphEntry;
import org.unionledger.summary.outline.OutlineFile.SectionEntry;

/** What can be done to an outline's text; each gives the changed outline and leaves the given one alone. */
final class Edits {

    static final String OPENING = "opening";
    static final String CLOSING = "closing";

    private Edits() {}

    static List<SectionEntry> sections(OutlineFile outline) {
        return outline.sections() == null ? List.of() : outline.sections();
    }

    /** @param part {@link #OPENING}, {@link #CLOSING} or the place of a section @throws NotInScope if there is none */
    static Part part(OutlineFile outline, String part) {
        return switch (part) {
            case OPENING -> new Part(part, "", given(outline.opening()));
            case CLOSING -> new Part(part, "", given(outline.closing()));
            default -> {
                SectionEntry entry = SectionPath.of(part).in(sections(outline));
                yield new Part(part, entry.heading() == null ? "" : entry.heading(), given(entry.paragraphs()));
            }
        };
    }

    private static List<ParagraphEntry> given(@Nullable List<ParagraphEntry> paragraphs) {
        return paragraphs == null ? List.of() : paragraphs;
    }

    /** Heading and paragraphs of one part replaced. */
    static OutlineFile replaced(OutlineFile outline, Part part) {
        return switch (part.place()) {
            case OPENING -> outline.with(part.paragraphs(), sections(outline), outline.closing());
            case CLOSING -> outline.with(outline.opening(), sections(outline), part.paragraphs());
            default ->
                around(outline, part.place(), (beside, at) -> {
                    beside.set(
                            at,
                            new SectionEntry(
                                    part.heading(),
                                    part.paragraphs(),
                                    beside.get(at).sections()));
                    return beside;
                });
        };
    }

    static OutlineFile withSectionAtEnd(OutlineFile outline, SectionEntry section) {
        List<SectionEntry> sections = new ArrayList<>(sections(outline));
        sections.add(section);
        return outline.with(outline.opening(), sections, outline.closing());
    }

    /** The section behind this one, on its level. */
    static OutlineFile withSectionBehind(OutlineFile outline, String place, SectionEntry section) {
        return around(outline, place, (beside, at) -> {
            beside.add(at + 1, section);
            return beside;
        });
    }

    /** The section and all below it. */
    static OutlineFile withoutSection(OutlineFile outline, String place) {
        return around(outline, place, (beside, at) -> {
            beside.remove((int) at);
            return beside;
        });
    }

    /** @param by −1 or 1; at an end nothing changes */
    static OutlineFile moved(OutlineFile outline, String place, int by) {
        return around(outline, place, (beside, at) -> {
            int to = at + by;
            if (to >= 0 && to < beside.size()) {
                Collections.swap(beside, at, to);
            }
            return beside;
        });
    }

    private static OutlineFile around(
            OutlineFile outline, String place, BiFunction<List<SectionEntry>, Integer, List<SectionEntry>> change) {
        return outline.with(
                outline.opening(), SectionPath.of(place).change(sections(outline), change), outline.closing());
    }
}
