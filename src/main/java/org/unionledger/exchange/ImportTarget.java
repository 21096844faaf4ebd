package org.unionledger.exchange;

import java.util.List;
import org.unionledger.access.Right;

/**
 * A book that files can be imported into: employers, members, or one ledger. Each record module offers its targets,
 * as beans or, when they come and go, through {@link ImportTargets}.
 *
 * <p>The order is {@link #judge}, then, if the user says so, {@link #judge} again and {@link #book} in one transaction.
 */
public interface ImportTarget {

    /** As in {@code --as}: {@code employers}, {@code members}, or a ledger's id. */
    String id();

    /** The book's name in Chinese, such as 走访慰问台账; also a hint for telling what a file is. */
    String name();

    /** What it takes, besides {@link Right#IMPORT}, to import into this book. */
    default Right right() {
        return Right.IMPORT;
    }

    List<ImportColumn> columns();

    /**
     * Judges every row by the rules, the other rows and the book; writes nothing.
     *
     * @return one verdict for each row, in the same order
     */
    List<Verdict> judge(ImportContext context, List<ImportRow> rows);

    /**
     * How many of the rows that {@link #judge} called good state something on days that are closed (封账), so that it counts
     * on the day they are booked; writes nothing.
     */
    default int late(ImportContext context, List<ImportRow> good) {
        return 0;
    }

    /** Books rows that {@link #judge} called good, in the caller's transaction, and posts their figures. */
    void book(ImportContext context, List<ImportRow> good);

    /**
     * Takes back everything the import booked, in the caller's transaction.
     *
     * @return reasons in Chinese why it cannot be (later records depend on it); empty when it was done
     */
    List<String> undo(ImportContext context);
}
