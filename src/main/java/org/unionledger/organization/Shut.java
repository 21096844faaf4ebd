package org.unionledger.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a union takes no records: closed, or merged into another.
 *
 * @param name  of the union
 * @param into  the union it was merged into; null when it was closed
 * @param from  the first day
 * @param until exclusive; null while it lasts
 */
public record Shut(
        String name,
        @Nullable String into,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
