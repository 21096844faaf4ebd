package org.unionledger.drafting;

import java.time.Instant;

/**
 * What somebody says of a paragraph (批注).
 *
 * @param block      key of the paragraph, which may have been deleted since
 * @param resolvedBy empty while it is open
 */
public record Comment(long id, String block, String words, String by, Instant at, String resolvedBy) {

    public boolean isOpen() {
        return resolvedBy.isEmpty();
    }
}
