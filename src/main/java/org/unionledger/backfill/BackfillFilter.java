package org.unionledger.backfill;

import java.util.Arrays;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the list of entries is asked for, as its address says it.
 *
 * @param state empty for any
 * @param before only those with smaller ids; {@link #NEWEST} at the beginning
 */
public record BackfillFilter(String state, long before) {

    static final long NEWEST = Long.MAX_VALUE;

    /** What no address of ours says asks for all. */
    static BackfillFilter of(String state, long before) {
        boolean known = Arrays.stream(BackfillState.values())
                .anyMatch(each -> each.code().equals(state));
        return new BackfillFilter(known ? state : "", before <= 0 ? NEWEST : before);
    }

    public BackfillFilter withState(String other) {
        return new BackfillFilter(other, NEWEST);
    }

    BackfillFilter before(long id) {
        return new BackfillFilter(state, id);
    }

    public String href() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/backfills");
        if (!state.isEmpty()) {
            address.queryParam("state", state);
        }
        if (before != NEWEST) {
            address.queryParam("before", before);
        }
        return address.build().toUriString();
    }
}
