package org.unionledger.work;

import java.util.List;
import java.util.Locale;

/**
 * A piece of long work.
 *
 * @param title     key of the message that names it
 * @param arguments of that message
 * @param account   who asked for it; 0 for the operator of the data folder
 * @param total     units of work in all; 0 while not known
 * @param result    the page to show when it has ended
 */
public record Job(
        long id,
        String title,
        List<String> arguments,
        long account,
        State state,
        long done,
        long total,
        String result) {

    /** Label: {@code work.state.<code>}. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        /** Its process ended before it did; nothing of its transaction was kept. */
        INTERRUPTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isUnfinished() {
            return this == WAITING || this == RUNNING;
        }
    }

    /** From 0 to 100, rounded down; 0 while the total is not known. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }

    public long left() {
        return Math.max(0, total - done);
    }
}
