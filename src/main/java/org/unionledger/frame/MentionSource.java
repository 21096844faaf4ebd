package org.unionledger.frame;

import java.time.LocalDate;
import java.util.List;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** What a module can name in a text about a union's work, such as highlights, targets missed, what is planned. */
public interface MentionSource {

    /** By which sentences ask for them, such as {@code highlights}; label {@code mention.<kind>}. */
    String mentions();

    /**
     * The most telling first, in the words of a text; empty when there are none, or the reader may not see them.
     *
     * @param from the first and
     * @param to   the last day told of, both included
     */
    List<Mentioned> mentioned(Scope scope, OrganizationId union, LocalDate from, LocalDate to, int limit);
}
