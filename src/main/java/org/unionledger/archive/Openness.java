package org.unionledger.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may know a paper. Stored in lower case; label {@code archive.openness.<code>}. */
public enum Openness {
    /** 主动公开. */
    OPEN,
    /** 依申请公开. */
    REQUESTED,
    /** 内部: only accounts of the very union see it, none above or below. */
    INTERNAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is none. */
    public static Optional<Openness> read(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
