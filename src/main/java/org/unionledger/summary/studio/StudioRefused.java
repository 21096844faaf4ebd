package org.unionledger.summary.studio;

import java.util.List;

/** A change of an outline that was not made, and why. */
final class StudioRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<SentenceFlaw> flaws;

    private StudioRefused(String code, List<SentenceFlaw> flaws) {
        super(code);
        this.code = code;
        this.flaws = flaws;
    }

    /** @param code the end of message {@code summary.studio.refused.<code>} */
    static StudioRefused of(String code) {
        return new StudioRefused(code, List.of());
    }

    static StudioRefused because(List<SentenceFlaw> flaws) {
        return new StudioRefused("flaws", flaws);
    }

    String code() {
        return code;
    }

    List<SentenceFlaw> flaws() {
        return flaws;
    }
}
