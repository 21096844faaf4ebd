package org.unionledger.figures;

import java.util.function.Function;
import org.unionledger.access.Right;
import org.unionledger.frame.Words;

/**
 * A place where an indicator is met outside this module.
 *
 * @param title of the book or report, in the reader's language
 * @param part  of it, such as a section's heading; empty for the whole
 * @param href  its page within this application
 * @param right who does not have it reads the title but is not led there
 */
public record IndicatorUse(
        IndicatorId indicator,
        Kind kind,
        Function<Words, String> title,
        Function<Words, String> part,
        String href,
        Right right) {

    /** Whether its facts are posted there, or its figures told. */
    public enum Kind {
        POSTS,
        TELLS
    }

    /** A book whose records post facts to the indicator. */
    public static IndicatorUse posts(IndicatorId indicator, Function<Words, String> title, String href, Right right) {
        return new IndicatorUse(indicator, Kind.POSTS, title, words -> "", href, right);
    }

    /** A report that tells its figures. */
    public static IndicatorUse tells(IndicatorId indicator, Function<Words, String> title, String href, Right right) {
        return new IndicatorUse(indicator, Kind.TELLS, title, words -> "", href, right);
    }

    /** The same, in one part of it. */
    public IndicatorUse in(Function<Words, String> section) {
        return new IndicatorUse(indicator, kind, title, section, href, right);
    }
}
