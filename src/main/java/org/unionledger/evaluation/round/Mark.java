package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was given for one item.
 *
 * @param selfPoints   by the union itself; null where none were asked or given
 * @param link         a page within the application that proves it; empty when none was named
 * @param reviewPoints by whoever reviewed it; null: as computed
 * @param fixed        what counts, from the publication on; null before
 */
public record Mark(
        String item,
        @Nullable BigDecimal selfPoints,
        String selfNote,
        String link,
        @Nullable BigDecimal reviewPoints,
        String reviewReason,
        @Nullable Fixed fixed) {

    /**
     * What was published, as of the moment of the round.
     *
     * @param reached  the figure; null where none is computed
     * @param wanted   what it was computed beside; null where nothing was
     * @param computed by the rule; null where it could not be
     * @param points   what counts, an objection that was upheld included
     */
    public record Fixed(
            @Nullable BigDecimal reached,
            @Nullable BigDecimal wanted,
            @Nullable BigDecimal computed,
            BigDecimal points) {}

    public static Mark none(String item) {
        return new Mark(item, null, "", "", null, "", null);
    }

    /** With what the union itself says. */
    public Mark scored(@Nullable BigDecimal points, String note, String proof) {
        return new Mark(item, points, note, proof, reviewPoints, reviewReason, fixed);
    }

    /** With what whoever judges says. */
    public Mark reviewed(@Nullable BigDecimal points, String reason) {
        return new Mark(item, selfPoints, selfNote, link, points, reason, fixed);
    }

    Mark fixed(Fixed published) {
        return new Mark(item, selfPoints, selfNote, link, reviewPoints, reviewReason, published);
    }
}
