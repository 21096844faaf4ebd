package org.unionledger.committee;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the list of terms in office is asked for, as its address says it.
 *
 * @param body  empty for every body
 * @param state {@code expired}, {@code soon} (within 180 days, the expired included), or empty for all
 * @param after where the page before ended; empty at the beginning
 */
public record CommitteeFilter(String body, String state, String after) {

    static final String EXPIRED = "expired";
    static final String SOON = "soon";
    private static final int SOON_DAYS = 180;

    public static List<String> states() {
        return List.of(EXPIRED, SOON);
    }

    /** The first day that is too late for what is asked; null where any is asked. */
    @Nullable
    LocalDate before(LocalDate today) {
        return switch (state) {
            case EXPIRED -> today;
            case SOON -> today.plusDays(SOON_DAYS);
            default -> null;
        };
    }

    public CommitteeFilter withBody(String other) {
        return new CommitteeFilter(other, state, "");
    }

    public CommitteeFilter withState(String other) {
        return new CommitteeFilter(body, other, "");
    }

    CommitteeFilter after(String cursor) {
        return new CommitteeFilter(body, state, cursor);
    }

    public String href() {
        var address = UriComponentsBuilder.fromPath("/committees");
        for (var each : List.of(List.of("body", body), List.of("state", state), List.of("after", after))) {
            if (!each.get(1).isEmpty()) {
                address.queryParam(each.get(0), each.get(1));
            }
        }
        return address.build().toUriString();
    }
}
