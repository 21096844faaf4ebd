package org.unionledger.backfill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it counts in the book.
 *
 * @param way the unions from the root down to its own
 * @param stock whether it is a balance rather than a sum over days
 * @param quantity what it adds
 * @param endedOn of a stock the first day on which it counts no more; null while it stands
 */
record Counted(
        long id,
        Told told,
        List<Integer> way,
        boolean stock,
        BigDecimal quantity,
        @Nullable LocalDate endedOn) {

    /** Whether what it adds is part of what the book has of another told figure. */
    boolean countsIn(Counted whole) {
        return told.indicator().equals(whole.told.indicator())
                && way.contains(whole.told.union().value())
                && told.breakdown()
                        .values()
                        .entrySet()
                        .containsAll(whole.told.breakdown().values().entrySet())
                && isWithin(whole);
    }

    private boolean isWithin(Counted whole) {
        LocalDate last = whole.told.period().to();
        if (told.day().isAfter(last)) {
            return false;
        }
        return stock
                ? endedOn == null || endedOn.isAfter(last)
                : !told.day().isBefore(whole.told.period().from());
    }

    /** Whether both are balances of the same, so that the later takes the place of the earlier. */
    boolean isOfTheSameStockAs(Counted other) {
        return stock
                && told.indicator().equals(other.told.indicator())
                && told.union().equals(other.told.union())
                && told.breakdown().equals(other.told.breakdown());
    }

    Counted adding(BigDecimal other) {
        return new Counted(id, told, way, stock, other, endedOn);
    }

    Counted endingOn(@Nullable LocalDate other) {
        return new Counted(id, told, way, stock, quantity, other);
    }
}
