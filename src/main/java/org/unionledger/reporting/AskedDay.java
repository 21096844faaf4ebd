package org.unionledger.reporting;

import java.time.LocalDate;
import java.util.Optional;
import org.unionledger.codes.WrittenDay;

/** The day of a period that an address asks for. */
final class AskedDay {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9900;

    private AskedDay() {}

    /** Empty where none is asked for, or one that has no period before or after it. */
    static Optional<LocalDate> read(String written) {
        return WrittenDay.read(written).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }
}
