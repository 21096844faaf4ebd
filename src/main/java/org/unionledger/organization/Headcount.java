package org.unionledger.organization;

import org.jspecify.annotations.Nullable;

/**
 * How many people work for an employer (职工人数). Null: nobody has said.
 *
 * @param women    of the workers
 * @param migrants of the workers, those from elsewhere (外来务工人员、农民工)
 */
public record Headcount(
        @Nullable Integer workers,
        @Nullable Integer women,
        @Nullable Integer migrants) {

    public static final Headcount UNKNOWN = new Headcount(null, null, null);

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }
}
