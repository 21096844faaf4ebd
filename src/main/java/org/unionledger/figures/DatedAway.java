package org.unionledger.figures;

import java.time.LocalDate;

/**
 * What records state on days that were closed when they said so, as far as it counts on one other day.
 *
 * @param firstDay  the earliest of their own days
 * @param lastDay   the latest of them
 * @param day       on which it counts
 * @param corrected whether this changes what one of them had stated before; else it is stated for the first time
 * @param through   the last closed day
 * @param closing   the closing that reaches furthest
 * @param visible   whether that was made at or below the reader's place
 */
record DatedAway(
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate day,
        boolean corrected,
        LocalDate through,
        int closing,
        boolean visible) {}
