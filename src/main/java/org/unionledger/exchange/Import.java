package org.unionledger.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.layout.FileLayout;

/**
 * One file taken in.
 *
 * @param account who did it; 0 for the operator of the data folder
 * @param target  the book; null while nobody knows which
 * @param job     the last work on it; null when there was none
 * @param layout  null until it was read
 * @param notes   what should be known about the file, in Chinese
 * @param message why it went no further, in Chinese; null when there is nothing to say
 * @param booked  rows booked; before that, rows that would be
 * @param late    how many of these fall on closed days
 */
record Import(
        long id,
        OrganizationId organization,
        long account,
        String login,
        String fileName,
        @Nullable String target,
        boolean createPlaces,
        State state,
        @Nullable Long job,
        @Nullable FileLayout layout,
        List<String> notes,
        @Nullable String message,
        int rows,
        int booked,
        int late,
        int merged,
        int refused,
        Instant createdAt,
        @Nullable Instant bookedAt,
        @Nullable Instant undoneAt) {

    /** How far it has come. Label: {@code exchange.state.<code>}. */
    enum State {
        /** Being read and judged. */
        READING,
        UNREADABLE,
        /** Read, but the book or a required column has to be named by the user. */
        UNCLEAR,
        /** Judged; waits for the user. */
        READY,
        BOOKING,
        BOOKED,
        UNDOING,
        UNDONE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        boolean isWork() {
            return this == READING || this == BOOKING || this == UNDOING;
        }

        /** Where an import stands when the work on it ended without an outcome. */
        State withoutOutcome() {
            return switch (this) {
                case READING -> UNREADABLE;
                case BOOKING -> READY;
                case UNDOING -> BOOKED;
                default -> this;
            };
        }
    }

    /** Whether the user may still say what the file is and what its columns hold. */
    boolean isOpen() {
        return state == State.UNCLEAR || state == State.READY || state == State.UNREADABLE;
    }
}
