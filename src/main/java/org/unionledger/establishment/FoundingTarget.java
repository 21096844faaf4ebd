package org.unionledger.establishment;

import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * What a union was given to found in a year (组建任务).
 *
 * @param partOf     the target of the union above that was broken down (分解) into this one; null when none was
 * @param passedOn   what was given on to unions below
 */
public record FoundingTarget(
        long id,
        OrganizationId union,
        int year,
        Numbers numbers,
        @Nullable Long partOf,
        Numbers passedOn) {

    /**
     * @param shouldFound employers that should have a union (应建)
     * @param target      unions to be founded (任务)
     */
    public record Numbers(int shouldFound, int target) {

        public static final Numbers NONE = new Numbers(0, 0);
    }
}
