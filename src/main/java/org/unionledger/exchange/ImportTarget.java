package org.unionledger.exchange;

import java.util.List;
import org.unionledger.access.Right;

/**
 * A book that files can be imported into: employers, members, or one ledger. Each record module offers its targets,
 * as beans or, when they come and go, through {@link ImportTargets}.
 *
 * <p>A file is judged; then, if the user says so, it is judged again and its good rows are booked, in one transaction. Where
 * {@link #isTakenInBatches}, rows are booked while later ones have not been read yet.
 */
public interface ImportTarget {

    /** As in {@code --as}: {@code employers}, {@code members}, or a ledger's id. */
    String id();

    /** The book's name in Chinese, such as 走访慰问台账; also a hint for telling what a file is. */
    String name();

    /** The page on which what was booked is seen. */
    String href();

    /** What it takes, besides {@link Right#IMPORT}, to import into this book. */
    default Right right() {
        return Right.IMPORT;
    }

    List<ImportColumn> columns();

    /**
     * Makes of rows what judging and booking them needs and the book need not be asked for. It is done beside the judging and
     * booking of earlier rows, on another thread and outside their transaction.
     *
     * @return the same rows in the same order, which is what judging and booking are given
     */
    default List<ImportRow> ahead(ImportContext context, List<ImportRow> rows) {
        return rows;
    }

    /** Begins to judge a file. */
    Judging judging(ImportContext context);

    /** Judges all rows of a file at once. */
    default List<Verdict> judge(ImportContext context, List<ImportRow> rows) {
        return judging(context).judge(rows);
    }

    /**
     * Whether what becomes of a row never depends on later rows, so that a file of a million rows need not be held as a whole.
     * Such a target keeps of earlier rows what it needs to tell their repetition by itself: they may be in the book by then.
     */
    default boolean isTakenInBatches() {
        return false;
    }

    /**
     * Whether rows are judged on another thread and outside the transaction, while those before are booked; unless something else
     * was written in that transaction. The book is asked as it was before any row of the file was booked.
     */
    default boolean isJudgedAhead() {
        return false;
    }

    /**
     * How many of the rows that were judged good state something on days that are closed (封账), so that it counts
     * on the day they are booked; writes nothing.
     */
    default int late(ImportContext context, List<ImportRow> good) {
        return 0;
    }

    /** Books rows that were judged good, in the caller's transaction, and posts their figures. */
    void book(ImportContext context, List<ImportRow> good);

    /**
     * Takes back everything the import booked, in the caller's transaction.
     *
     * @return reasons in Chinese why it cannot be (later records depend on it); empty when it was done
     */
    List<String> undo(ImportContext context);
}
