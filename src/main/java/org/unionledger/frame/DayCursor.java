package org.unionledger.frame;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.codes.WrittenDay;

/** The last row of a page of a list in the order of days: the next page begins behind it. */
public record DayCursor(LocalDate day, long id) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** Before all rows. */
    public static final DayCursor BEGINNING = new DayCursor(LocalDate.EPOCH.withYear(1), 0);

    /** As an address carries it. */
    public String text() {
        return day + "_" + id;
    }

    /** What no address of ours says begins at the beginning. */
    public static DayCursor read(String text) {
        String[] parts = text.split("_", 2);
        Optional<LocalDate> day = WrittenDay.read(parts[0]);
        return parts.length < 2 || day.isEmpty() || !NUMBER.matcher(parts[1]).matches()
                ? BEGINNING
                : new DayCursor(day.get(), Long.parseLong(parts[1]));
    }
}
