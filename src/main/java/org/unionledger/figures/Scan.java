package org.unionledger.figures;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * One stretch of a strand to be read, and where its sums are to be told apart.
 *
 * @param number among those read together, from 0
 * @param bounds ascending, at least two: from the first to before the last, told apart at those between
 */
record Scan(int number, Strand strand, Grain grain, List<LocalDate> bounds) {

    LocalDate from() {
        return bounds.get(0);
    }

    LocalDate until() {
        return bounds.get(bounds.size() - 1);
    }

    /** How many buckets there are before that bound: the bucket that ends with it, counted from 1. */
    int bucketsBefore(LocalDate bound) {
        return Collections.binarySearch(bounds, bound);
    }
}
