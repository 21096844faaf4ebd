package org.unionledger.establishment;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the work is asked for, as the list's address says it.
 *
 * @param q        part of the employer's name or its initials; empty for all
 * @param state    empty for what is going on, else {@code late}, {@code done} or {@code dropped}
 * @param stage    code of a {@link Stage}; empty for every one
 * @param obstacle code of an {@link ObstacleKind} that is not solved; empty for all
 * @param zone     number of a {@link Zone} in which the employers lie; 0 for all
 * @param after    where the page before ended; empty at the beginning
 */
public record EffortFilter(String q, String state, String stage, String obstacle, long zone, String after) {

    static final String LATE = "late";
    static final String DONE = "done";
    static final String DROPPED = "dropped";

    public static List<String> states() {
        return List.of("", LATE, DONE, DROPPED);
    }

    public EffortFilter withState(String other) {
        return new EffortFilter(q, other, stage, obstacle, zone, "");
    }

    EffortFilter after(String cursor) {
        return new EffortFilter(q, state, stage, obstacle, zone, cursor);
    }

    /** The address of the list with this filter. */
    public String href() {
        var address = UriComponentsBuilder.fromPath("/establishments");
        add(address, "q", q);
        add(address, "state", state);
        add(address, "stage", stage);
        add(address, "obstacle", obstacle);
        add(address, "zone", zone == 0 ? "" : Long.toString(zone));
        add(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
