package org.unionledger.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of holding figures of a text against each other.
 *
 * @param kind parts, rate, shares, repeated, unit, count, period, winners or order; book where one figure is held against the book
 * @param quotes the figures it is about, or words of a time that are none, as they stand
 * @param figures the numbers of those that are figures in the list of the text's figures, from 0
 * @param computed what the others give; null where no one number is it
 * @param stated what the text says; null where no one number is it
 * @param words key of the explanation, with {@link #arguments()}
 */
public record ReadFinding(
        String kind,
        boolean holds,
        List<String> quotes,
        List<Integer> figures,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal stated,
        String words) {

    /** Key of the message that explains it. */
    public String key() {
        return "reading.finding." + words + (holds ? ".holds" : "");
    }

    /** The quotes joined, computed and stated, for the message. */
    public Object[] arguments() {
        return new Object[] {String.join("、", quotes), plain(computed), plain(stated)};
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
