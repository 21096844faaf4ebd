package org.unionledger.archive;

import java.time.Instant;

/**
 * A file a paper had or has.
 *
 * @param number from 1; the highest is in force
 * @param size   in bytes
 * @param sha256 by which its content is known
 * @param unread why its text is not known, as {@code reading.unreadable.<code>} says it; empty where it is
 * @param note   what is new in it; may be empty
 */
public record PaperVersion(
        long paper,
        int number,
        String file,
        long size,
        String sha256,
        String unread,
        String note,
        String by,
        Instant at) {}
