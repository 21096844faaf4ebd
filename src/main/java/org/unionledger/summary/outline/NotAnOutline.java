package org.unionledger.summary.outline;

/** A file that is no outline. The message names the file, the place in it and what is wrong there. */
public class NotAnOutline extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NotAnOutline(String place, String reason) {
        super(place + ": " + reason);
    }

    NotAnOutline(String place, Exception cause) {
        super(place + ": " + cause.getMessage(), cause);
    }
}
