package org.unionledger.committee;

import java.util.List;
import org.unionledger.organization.Organization;

/**
 * The structure of a union (组织架构图): its bodies with those who serve, and what is below it, two levels deep where that is few.
 *
 * @param bodies those in office, the union's committee first
 * @param parts  the first ones directly below
 * @param more   how many follow them
 */
public record Chart(Organization union, List<Term> bodies, List<Part> parts, long more) {

    /** So many stand side by side on a desk and on paper; lines to those of a second row would lead nowhere. */
    private static final int IN_ONE_ROW = 6;

    public boolean isDrawnInOneRow() {
        return parts.size() <= IN_ONE_ROW;
    }

    /**
     * A union below.
     *
     * @param chair  empty where nobody knows
     * @param parts  those directly below it; none where they are too many to be drawn at once
     * @param more   how many more there are directly below it
     * @param goesOn whether there is anything below it
     */
    public record Part(Organization union, String chair, List<Part> parts, long more, boolean goesOn) {}
}
