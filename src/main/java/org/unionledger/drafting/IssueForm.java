package org.unionledger.drafting;

import org.unionledger.summary.Letter;

/**
 * What the form of issuing shows: what is usual, and once it was refused what was sent.
 *
 * @param on the day it is issued, as it was written; empty for today
 */
public record IssueForm(String number, String on, Letter.Head head, String copies) {

    static IssueForm usual(String nextNumber) {
        return new IssueForm(nextNumber, "", Letter.Head.NONE, "");
    }
}
