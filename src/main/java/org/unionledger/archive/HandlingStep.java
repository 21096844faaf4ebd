package org.unionledger.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is done with a paper received (收文办理), one after the other: 拟办 → 批示 → 承办 → 办结. Source: 《党政机关公文处理工作条例》 art. 24.
 * Stored in lower case; label {@code archive.step.<code>}.
 */
public enum HandlingStep {
    /** 拟办: the office says what should be done with it. */
    PROPOSE(PaperState.REGISTERED, PaperState.PROPOSED),
    /** 批示: who heads the union says who sees to it and until when. */
    INSTRUCT(PaperState.PROPOSED, PaperState.INSTRUCTED),
    /** 办结: who saw to it says what came of it; the paper is filed. */
    FINISH(PaperState.INSTRUCTED, PaperState.FILED);

    private final PaperState from;
    private final PaperState to;

    HandlingStep(PaperState from, PaperState to) {
        this.from = from;
        this.to = to;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    PaperState to() {
        return to;
    }

    /** The step that follows from a state; empty when nothing is to be done. */
    public static Optional<HandlingStep> next(PaperState state) {
        return Arrays.stream(values()).filter(step -> step.from == state).findFirst();
    }
}
