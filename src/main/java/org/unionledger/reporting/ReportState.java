package org.unionledger.reporting;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a report has come. Label {@code reporting.state.<code>}. */
public enum ReportState {
    DRAFT,
    /** 已审核: the cross-checks were run by somebody, and no hard one is broken. */
    CHECKED,
    SENT,
    RETURNED,
    ACCEPTED,
    /** 已锁定: the receiver has sent its own, made of it; corrected by a new version only. */
    LOCKED;

    /** In which the sender writes it. */
    static final Set<ReportState> WRITING = EnumSet.of(DRAFT, CHECKED, RETURNED);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReportState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean isWriting() {
        return WRITING.contains(this);
    }

    /** Whether it lies with the receiver, or is done with. */
    public boolean isSent() {
        return !isWriting();
    }
}
