package org.unionledger.command;

/** What a command ends with; refusals of the start have codes from 10 on, see {@link org.unionledger.database.Refusal}. */
final class ExitCodes {

    static final int DONE = 0;

    /** {@code verify} found that facts and records differ. */
    static final int DIFFERENCES = 1;

    /** The command line is not understood; picocli's own. */
    static final int USAGE = 2;

    /** Nothing was done: the message says why. */
    static final int REFUSED = 3;

    /** The account of {@code --account} may not do this. */
    static final int NOT_ALLOWED = 4;

    /** A defect of the program. */
    static final int FAILED = 5;

    private ExitCodes() {}
}
