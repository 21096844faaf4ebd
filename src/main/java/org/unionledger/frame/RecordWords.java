package org.unionledger.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;

/**
 * How a module words what was done to its records, for whoever reads the audit log over all of them (审计日志). Each module
 * that writes to the log offers one.
 */
public interface RecordWords {

    /** The kinds of record it speaks of, as the log names them. */
    List<String> kinds();

    /** Whether it speaks of a kind of record; more than those it lists where unions make registers of their own. */
    default boolean speaksOf(String kind) {
        return kinds().contains(kind);
    }

    /** What records of a kind are called. */
    String name(String kind, Words words);

    /** The words of the log for what is done to them; labels are {@code administration.audit.action.<word>}. */
    List<String> actions();

    /** Who lacks it reads that something was done, but neither fields nor values. */
    Right right();

    /** The page of a record; null where the reader may not open it. */
    @Nullable
    String href(Scope scope, String kind, long record);

    /** Labels of fields and values. */
    Timeline timeline(Scope scope, String kind, Words words);
}
