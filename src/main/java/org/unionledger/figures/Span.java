package org.unionledger.figures;

import java.time.LocalDate;

/**
 * Days, or months by their first days.
 *
 * @param from  inclusive; {@link LocalDate#MIN} for from the beginning
 * @param until exclusive
 */
record Span(LocalDate from, LocalDate until) {

    boolean isEmpty() {
        return !from.isBefore(until);
    }
}
