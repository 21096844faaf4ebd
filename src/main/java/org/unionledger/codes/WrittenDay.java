package org.unionledger.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as a form or an address writes it: 2025-03-08. */
public final class WrittenDay {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private WrittenDay() {}

    /** Empty for what is no day, and for one outside 1900 to 2199: that is a slip, and not every calculation or table bears it. */
    public static Optional<LocalDate> read(String written) {
        try {
            LocalDate day = LocalDate.parse(written.strip());
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
