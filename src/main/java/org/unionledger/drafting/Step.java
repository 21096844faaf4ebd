package org.unionledger.drafting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.unionledger.access.Right;

/** What is done with a document on its way. Label {@code drafting.step.<code>}. */
public enum Step {
    /** 送审. */
    SUBMIT(Right.COMPOSE_SUMMARIES, DocumentState.REVIEW, DocumentState.DRAFT, DocumentState.RETURNED),
    /** 撤回送审. */
    WITHDRAW(Right.COMPOSE_SUMMARIES, DocumentState.DRAFT, DocumentState.REVIEW),
    /** 退回, with a reason. */
    RETURN(Right.SIGN_SUMMARIES, DocumentState.RETURNED, DocumentState.REVIEW, DocumentState.APPROVED),
    /** 审核通过, by somebody else than who wrote it. */
    APPROVE(Right.SIGN_SUMMARIES, DocumentState.APPROVED, DocumentState.REVIEW),
    /** 定稿, with the name of who signs; only when every figure holds or is said to stay. */
    FINISH(Right.SIGN_SUMMARIES, DocumentState.FINAL, DocumentState.APPROVED),
    /** 印发, with number and day. */
    ISSUE(Right.COMPOSE_SUMMARIES, DocumentState.ISSUED, DocumentState.FINAL),
    /** 作废, with a reason. */
    VOID(Right.COMPOSE_SUMMARIES, DocumentState.VOIDED, DocumentState.DRAFT, DocumentState.RETURNED);

    private final Right right;
    private final DocumentState to;
    private final Set<DocumentState> from;

    Step(Right right, DocumentState to, DocumentState... from) {
        this.right = right;
        this.to = to;
        this.from = Set.of(from);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }

    Right right() {
        return right;
    }

    DocumentState to() {
        return to;
    }

    public boolean isFrom(DocumentState state) {
        return from.contains(state);
    }

    boolean needsReason() {
        return this == RETURN || this == VOID;
    }
}
