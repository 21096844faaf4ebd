package org.unionledger.duty;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the list is asked for, as its address says it.
 *
 * @param kind  empty for all
 * @param late  whether only what is over its day
 * @param after where the page before ended; empty at the beginning
 */
public record DutyFilter(String kind, boolean late, String after) {

    /** The last duty of a page. */
    record Cursor(LocalDate dueOn, long id) {

        String text() {
            return dueOn + "_" + id;
        }
    }

    /** Empty at the beginning, and for what no address of ours says. */
    Optional<Cursor> cursor() {
        int end = after.indexOf('_');
        try {
            return end < 0
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                            LocalDate.parse(after.substring(0, end)), Long.parseLong(after.substring(end + 1))));
        } catch (DateTimeParseException | NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    public DutyFilter ofKind(String other) {
        return new DutyFilter(other, late, "");
    }

    public DutyFilter onlyLate(boolean only) {
        return new DutyFilter(kind, only, "");
    }

    DutyFilter after(String cursor) {
        return new DutyFilter(kind, late, cursor);
    }

    /** The address of the list with this filter. */
    public String href() {
        var address = UriComponentsBuilder.fromPath("/duties");
        if (!kind.isEmpty()) {
            address.queryParam("kind", kind);
        }
        if (late) {
            address.queryParam("late", true);
        }
        if (!after.isEmpty()) {
            address.queryParam("after", after);
        }
        return address.build().toUriString();
    }
}
