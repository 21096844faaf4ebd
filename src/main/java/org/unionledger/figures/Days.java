package org.unionledger.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads days from addresses, where anything may stand. */
final class Days {

    private Days() {}

    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
