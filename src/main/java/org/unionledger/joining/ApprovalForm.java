package org.unionledger.joining;

import java.util.Objects;

/** The form of an approval as typed; a field that was not sent is empty. */
public record ApprovalForm(String on, String paper, String employer) {

    static final ApprovalForm EMPTY = new ApprovalForm("", "", "");

    public ApprovalForm {
        on = Objects.requireNonNullElse(on, "").strip();
        paper = Objects.requireNonNullElse(paper, "").strip();
        employer = Objects.requireNonNullElse(employer, "").strip();
    }
}
