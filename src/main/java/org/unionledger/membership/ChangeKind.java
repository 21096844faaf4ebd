package org.unionledger.membership;

import java.util.Locale;

/** What may become of a membership (会籍变化类型); stored in lower case, label {@code membership.change.<code>}. */
enum ChangeKind {
    /** 保留会籍: retired or out of work; no dues, no vote (MEM-04, MEM-05). */
    KEPT,
    /** 恢复: a full member again. */
    RESUMED,
    TRANSFERRED,
    WITHDREW,
    EXPELLED,
    DIED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean endsIt() {
        return this != KEPT && this != RESUMED;
    }

    static ChangeKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static ChangeKind of(Leaving.How how) {
        return valueOf(how.name());
    }
}
