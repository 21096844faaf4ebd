package org.unionledger.exchange;

/** A file cannot be imported as a whole: it is unreadable, or nobody can tell what it is, or a book did not take it. Nothing was booked. */
public class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message in Chinese: what is wrong and what to do */
    ImportRefused(String message) {
        super(message);
    }
}
