package org.unionledger.summary.pattern;

import java.util.Set;

/** The words a pattern may name beside figures. */
public final class WordNames {

    public static final String UNION = "union";
    public static final String YEAR = "year";
    public static final String LAST_YEAR = "last-year";
    public static final String NEXT_YEAR = "next-year";
    public static final String LAST_DAY = "last-day";

    /** Within a list's item: the name of what the item tells of. */
    public static final String NAME = "name";

    static final Set<String> NAMES = Set.of(UNION, YEAR, LAST_YEAR, NEXT_YEAR, LAST_DAY);

    private WordNames() {}
}
