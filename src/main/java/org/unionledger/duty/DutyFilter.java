package org.unionledger.duty;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the list is asked for, as its address says it.
 *
 * @param kind  empty for all
 * @param late  whether only what is over its day
 * @param after where the page before ended; empty at the beginning
 */
public record DutyFilter(String kind, boolean late, String after) {

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
