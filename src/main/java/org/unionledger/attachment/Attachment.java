package org.unionledger.attachment;

import java.time.Instant;
import org.unionledger.audit.Subject;

/**
 * A picture or document that belongs to a record (附件).
 *
 * @param record  what it is attached to
 * @param name    of the file as it came, with the ending that fits its content
 * @param bytes   how large it is
 * @param picture whether there is a preview of it
 */
public record Attachment(
        long id,
        Subject record,
        String name,
        String contentType,
        long bytes,
        boolean picture,
        Instant addedAt,
        String addedBy) {}
