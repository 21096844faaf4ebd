package org.unionledger.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Right;
import org.unionledger.codes.OrganizationId;

/**
 * A long list that is written, or was, for somebody to fetch (导出文件).
 *
 * @param union whose list it is
 * @param name  of the file, with its ending
 * @param rows  as they were counted when it was asked for
 * @param job   that writes it; null before it was started
 * @param needs the right without which nobody is handed it, as when it was asked for
 * @param done  whether all of it is there
 */
public record ExportFile(
        long id,
        OrganizationId union,
        String name,
        long rows,
        @Nullable Long job,
        Instant begunAt,
        Right needs,
        boolean done) {}
