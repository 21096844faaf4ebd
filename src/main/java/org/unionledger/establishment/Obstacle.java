package org.unionledger.establishment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an employer from a union.
 *
 * @param id       0 until it is written
 * @param solvedOn null while it is there
 * @param solution how; null while it is there
 */
public record Obstacle(
        long id,
        ObstacleKind kind,
        String words,
        LocalDate openedOn,
        @Nullable LocalDate solvedOn,
        @Nullable String solution) {

    static Obstacle met(ObstacleKind kind, String words, LocalDate on) {
        return new Obstacle(0, kind, words, on, null, null);
    }

    public boolean isOpen() {
        return solvedOn == null;
    }
}
