package org.unionledger.exchange;

import java.util.List;

/** What becomes of one row: booked, merged or refused. Warnings never stop a row. */
public sealed interface Verdict {

    /** Will be booked. */
    record Good(List<Problem> warnings) implements Verdict {}

    /** Says nothing new: repeats an earlier row of the file, or what the book has already. The reason says which. */
    record Merged(String reason) implements Verdict {}

    /** Cannot be booked; every reason at once. */
    record Refused(List<Problem> problems) implements Verdict {}
}
