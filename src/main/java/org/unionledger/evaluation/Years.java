package org.unionledger.evaluation;

import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Standpoint;

/** The years that targets and rounds are of. */
public final class Years {

    public static final int FIRST = 1950;
    public static final int LAST = 2199;

    private Years() {}

    /** The year asked for; that of the standpoint where none was, or one beyond all books. */
    public static int known(@Nullable Integer year, Standpoint standpoint) {
        return year == null || year < FIRST || year > LAST ? standpoint.year() : year;
    }
}
