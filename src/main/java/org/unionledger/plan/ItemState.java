package org.unionledger.plan;

import java.util.Arrays;
import java.util.Locale;

/** How far an item of a plan has come; kept in the register as its word. Label {@code plan.state.<code>}. */
public enum ItemState {
    NOT_BEGUN("未开始"),
    UNDER_WAY("进行中"),
    DONE("已完成"),
    CANCELLED("已取消"),
    /** Still to be done, on another day. */
    POSTPONED("已延期");

    private final String word;

    ItemState(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    public boolean isOpen() {
        return this != DONE && this != CANCELLED;
    }

    /** Whether it takes a reason. */
    public boolean isExplained() {
        return this == CANCELLED || this == POSTPONED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemState ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElse(NOT_BEGUN);
    }

    /** Entries that are older than these states say 未完成. */
    static ItemState ofWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word.equals(word))
                .findFirst()
                .orElse(NOT_BEGUN);
    }
}
