package org.unionledger.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * One stretch of a strand to be read, and where its sums are to be told apart.
 *
 * @param bounds ascending, at least two: from the first to before the last, told apart at those between
 */
record Scan(Strand strand, Grain grain, List<LocalDate> bounds) {

    LocalDate from() {
        return bounds.get(0);
    }

    LocalDate until() {
        return bounds.get(bounds.size() - 1);
    }

    boolean covers(Span span) {
        return !span.from().isBefore(from()) && !span.until().isAfter(until());
    }
}
