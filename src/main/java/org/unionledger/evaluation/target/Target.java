package org.unionledger.evaluation.target;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.IndicatorId;

/**
 * What a union is to reach of an indicator in a year (目标).
 *
 * @param setAt the union that set it: itself, or the one above, whose target only those above change
 * @param place where it is posted
 */
public record Target(
        long id, OrganizationId union, int year, IndicatorId indicator, Goal goal, OrganizationId setAt, Place place) {

    /**
     * @param day   the first day of the year on which the union lay somewhere in the tree
     * @param above the union it lay directly below then; null at the root
     */
    public record Place(LocalDate day, @Nullable OrganizationId above) {}

    boolean isFromAbove() {
        return !setAt.equals(union);
    }
}
