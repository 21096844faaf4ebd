package org.unionledger.frame;

import java.util.List;

/** A group of the menu with something in it for this reader; of a long one the first lines are seen, the others unfold. */
public record MenuSection(MenuGroup group, List<Line> lines) {

    private static final int SEEN = 5;

    /** @param current whether the page shown belongs to this line */
    public record Line(String label, String href, boolean current) {}

    /** What is always seen. */
    public List<Line> seen() {
        return isLong() ? lines.subList(0, SEEN) : lines;
    }

    /** What unfolds; empty in a short group, and never a single line. */
    public List<Line> folded() {
        return isLong() ? lines.subList(SEEN, lines.size()) : List.of();
    }

    private boolean isLong() {
        return lines.size() > SEEN + 1;
    }

    /** Whether the page shown is among what unfolds. */
    public boolean isUnfolded() {
        return folded().stream().anyMatch(Line::current);
    }
}
