package org.unionledger.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a paper came from. Stored in lower case; label {@code archive.direction.<code>}. */
public enum Direction {
    /** 发文: issued by the union, numbered by it. */
    ISSUED,
    /** 收文: received from others. */
    RECEIVED,
    /** 内部材料: made by the union for itself, such as briefings and minutes. */
    OWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is none. */
    public static Optional<Direction> read(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
