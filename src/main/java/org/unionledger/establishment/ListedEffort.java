package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * A line of the list of work.
 *
 * @param reachedOn when it came to its stage
 * @param dueOn     by when the next stage is to be reached; null when none is due
 * @param obstacles those that are not solved
 */
public record ListedEffort(
        long id,
        String employer,
        OrganizationId seat,
        Stage stage,
        LocalDate reachedOn,
        @Nullable LocalDate dueOn,
        String keeper,
        List<ObstacleKind> obstacles) {

    public boolean isLate(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
