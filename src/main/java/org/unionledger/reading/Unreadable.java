package org.unionledger.reading;

import java.util.Locale;

/** A file that cannot be read; {@code reading.unreadable.<reason>} says why and what to do. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        TOO_LARGE,
        EMPTY,
        BROKEN,
        LOCKED,
        MACRO,
        OLD_WORD,
        SCANNED,
        UNKNOWN
    }

    private final Reason reason;

    public Unreadable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Unreadable(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Key of the message. */
    public String key() {
        return "reading.unreadable." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
