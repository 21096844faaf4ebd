package org.unionledger.drafting;

/** Somebody else has changed the document since it was opened; nothing was written. */
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(long document) {
        super("Changed meanwhile: document " + document);
    }
}
