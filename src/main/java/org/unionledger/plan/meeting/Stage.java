package org.unionledger.plan.meeting;

import java.util.Arrays;
import java.util.Locale;

/** How far a meeting is; kept in the register as its word. Label {@code plan.stage.<code>}. */
public enum Stage {
    PREPARED("筹备中"),
    /** Also what the register says nothing of: lists from before name only meetings that took place. */
    HELD("已召开"),
    CALLED_OFF("已取消");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage ofWord(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word.equals(word))
                .findFirst()
                .orElse(HELD);
    }
}
