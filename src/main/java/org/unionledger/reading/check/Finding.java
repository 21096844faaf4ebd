package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of holding figures of a text against each other.
 *
 * @param quotes the figures it is about, or words of a time that are none, in the order of the text
 * @param computed what the others give, null where no one number is it
 * @param stated what the text says, null where no one number is it
 * @param words key of its explanation {@code reading.finding.<words>}; its arguments are the quotes, computed and stated
 */
public record Finding(
        Sort sort,
        boolean holds,
        List<Stated> quotes,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal stated,
        String words) {

    /** What was looked at. */
    public enum Sort {
        /** Parts against their whole. */
        PARTS,
        /** A rate or growth against what it is of. */
        RATE,
        /** Shares of one whole. */
        SHARES,
        /** The same said twice. */
        REPEATED,
        /** An amount that is off by its unit. */
        UNIT,
        /** An announced count against its list. */
        COUNT,
        /** The period of the title against that of the body. */
        PERIOD,
        /** Winners against entries. */
        WINNERS,
        /** What cannot be more, or less, than something else. */
        ORDER;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
