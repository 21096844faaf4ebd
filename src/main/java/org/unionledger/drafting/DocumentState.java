package org.unionledger.drafting;

import java.util.Arrays;
import java.util.Locale;

/** How far a document has got. Label {@code drafting.state.<code>}. */
public enum DocumentState {
    /** 起草. */
    DRAFT,
    /** 审核中: submitted, its text rests. */
    REVIEW,
    /** 已退回: written again. */
    RETURNED,
    /** 审核通过. */
    APPROVED,
    /** 定稿: text and figures stay as they are. */
    FINAL,
    /** 已印发. */
    ISSUED,
    /** 作废. */
    VOIDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DocumentState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state " + code));
    }

    /** Whether its text may be changed. */
    public boolean isWriting() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it may still be talked about: it is written, or waits for those who decide on it. */
    public boolean isBeforeEnd() {
        return isWriting() || this == REVIEW || this == APPROVED;
    }
}
