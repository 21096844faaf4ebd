package org.unionledger.plan.meeting;

import java.util.Arrays;
import java.util.Locale;

/** Whether somebody who was asked came. Label {@code plan.attendance.<code>}. */
public enum Attendance {
    /** 未登记: nothing is known yet. */
    INVITED,
    /** 出席. */
    PRESENT,
    /** 请假. */
    LEAVE,
    /** 缺席. */
    ABSENT,
    /** 列席: there without a vote. */
    OBSERVER;

    /** Whether they were there, and count as a person at the meeting. */
    public boolean isThere() {
        return this == PRESENT || this == OBSERVER;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing known for what is none of ours. */
    static Attendance ofCode(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(INVITED);
    }
}
