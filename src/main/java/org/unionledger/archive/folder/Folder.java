package org.unionledger.archive.folder;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.archive.Direction;
import org.unionledger.codes.OrganizationId;

/**
 * A folder of papers that somebody brought.
 *
 * @param kind   of files whose title says none; empty where that is to be asked
 * @param counts files by what becomes of them
 */
public record Folder(
        long id,
        OrganizationId union,
        long account,
        String login,
        String name,
        Direction direction,
        String kind,
        State state,
        @Nullable Long job,
        Instant createdAt,
        Map<Fate, Integer> counts) {

    /** How far it has got. Stored in lower case; label {@code archive.folder.state.<code>}. */
    public enum State {
        READING,
        /** To be corrected and filed. */
        READY,
        FILING,
        FILED,
        DISCARDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a job is at it, or was until it ended without an outcome. */
    public boolean isWorking() {
        return state == State.READING || state == State.FILING;
    }

    public int count(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /** How many files were brought. */
    public int files() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
