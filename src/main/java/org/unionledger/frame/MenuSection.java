package org.unionledger.frame;

import java.util.List;

/** A group of the menu with something in it for this reader. */
public record MenuSection(MenuGroup group, List<Line> lines) {

    /** @param current whether the page shown belongs to this line */
    public record Line(String label, String href, boolean current) {}
}
