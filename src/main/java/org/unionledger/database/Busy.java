package org.unionledger.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what failed because somebody else was just writing the same, and may be tried again, from other failures. Whatever
 * was about to be written was taken back.
 */
public final class Busy {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION = "40001";
    private static final Set<String> STATES = Set.of(LOCK_NOT_AVAILABLE, DEADLOCK, SERIALIZATION);

    private Busy() {}

    public static boolean in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && STATES.contains(sql.getSQLState()));
    }
}
