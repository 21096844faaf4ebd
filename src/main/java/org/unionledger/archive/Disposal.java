package org.unionledger.archive;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * A list of papers to be destroyed (销毁清册).
 *
 * @param listedAccount the account that listed them, which may not be the one that has them destroyed
 * @param decidedBy     who had them destroyed or taken off the list; empty while nobody has
 * @param papers        those the reader may see
 * @param count         all of them
 */
public record Disposal(
        long id,
        OrganizationId union,
        String reason,
        State state,
        long listedAccount,
        String listedBy,
        Instant listedAt,
        String decidedBy,
        @Nullable Instant decidedAt,
        List<Paper> papers,
        int count) {

    /** What became of it. Stored in lower case; label {@code archive.disposal.state.<code>}. */
    public enum State {
        /** 待监销. */
        LISTED,
        /** 已销毁. */
        DONE,
        /** 已撤销: the papers are kept. */
        DROPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the reader sees all of it. */
    public boolean isWhole() {
        return papers.size() == count;
    }
}
