package org.unionledger.summary.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionledger.access.NotInScope;
import org.unionledger.summary.outline.OutlineFile.SectionEntry;

/**
 * A section of an outline, by its place: {@code 2} or {@code 2.1}.
 *
 * @param steps each from 1; never empty
 */
record SectionPath(List<Integer> steps) {

    private static final Pattern WRITTEN = Pattern.compile("[1-9][0-9]{0,2}(\\.[1-9][0-9]{0,2}){0,3}");

    /** @throws NotInScope if it is no place */
    static SectionPath of(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new NotInScope("section " + written);
        }
        return new SectionPath(
                Stream.of(written.split("\\.")).map(Integer::valueOf).toList());
    }

    SectionPath below(int step) {
        return new SectionPath(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    @Override
    public String toString() {
        return steps.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** @throws NotInScope if there is none */
    SectionEntry in(List<SectionEntry> sections) {
        SectionEntry entry = at(sections, steps.get(0));
        return steps.size() == 1 ? entry : rest().in(below(entry));
    }

    /**
     * The sections changed around this one.
     *
     * @param change what becomes of the sections beside it, given them and its place among them, from 0
     * @throws NotInScope if there is none
     */
    List<SectionEntry> change(
            List<SectionEntry> sections, BiFunction<List<SectionEntry>, Integer, List<SectionEntry>> change) {
        int index = steps.get(0) - 1;
        SectionEntry entry = at(sections, steps.get(0));
        List<SectionEntry> copy = new ArrayList<>(sections);
        if (steps.size() == 1) {
            return change.apply(copy, index);
        }
        copy.set(index, new SectionEntry(entry.heading(), entry.paragraphs(), rest().change(below(entry), change)));
        return copy;
    }

    private SectionPath rest() {
        return new SectionPath(steps.subList(1, steps.size()));
    }

    private static SectionEntry at(List<SectionEntry> sections, int step) {
        if (step > sections.size()) {
            throw new NotInScope("section " + step + " of " + sections.size());
        }
        return sections.get(step - 1);
    }

    static List<SectionEntry> below(SectionEntry entry) {
        return entry.sections() == null ? List.of() : entry.sections();
    }
}
