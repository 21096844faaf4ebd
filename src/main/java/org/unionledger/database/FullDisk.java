package org.unionledger.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a database that had no room left from other failures. Whatever it was about to write was taken back. */
public final class FullDisk {

    /** As every release of PostgreSQL names it. */
    private static final String NO_ROOM = "53100";

    private FullDisk() {}

    public static boolean in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && NO_ROOM.equals(sql.getSQLState()));
    }

    /** What to do, in both languages. */
    public static String words() {
        return Words.inBothLanguages("database.disk-filled");
    }
}
