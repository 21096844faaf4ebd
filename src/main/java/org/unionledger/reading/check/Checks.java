package org.unionledger.reading.check;

import java.util.List;

/** All the ways in which figures of one text are held against each other. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            new Parts(),
            new Balance(),
            new Rates(),
            new Shares(),
            new Repeated(),
            new Amounts(),
            new Announced(),
            new NamedHeadings(),
            new Periods(),
            new Durations(),
            new Winners(),
            new Tables(),
            new NamedLists());

    private Checks() {}

    /** What holds and what does not; what cannot be told is left out. */
    public static List<Finding> of(Body body) {
        return ALL.stream().flatMap(check -> check.of(body).stream()).toList();
    }
}
