package org.unionledger.audit;

import java.time.DateTimeException;
import java.time.Instant;

/** Where a page of the log begins: behind this entry. */
record AuditCursor(String at, long id) {

    static final AuditCursor BEGINNING = new AuditCursor("infinity", Long.MAX_VALUE);
    private static final char BETWEEN = '_';

    static AuditCursor behind(AuditLine line) {
        return new AuditCursor(line.entry().at().toString(), line.id());
    }

    /** Empty, or not written by us: the beginning. */
    static AuditCursor read(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            return BEGINNING;
        }
        try {
            return new AuditCursor(
                    Instant.parse(text.substring(0, between)).toString(), Long.parseLong(text.substring(between + 1)));
        } catch (DateTimeException | NumberFormatException foreign) {
            return BEGINNING;
        }
    }

    String text() {
        return at + BETWEEN + id;
    }
}
