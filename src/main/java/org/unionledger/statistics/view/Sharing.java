package org.unionledger.statistics.view;

import java.util.Locale;

/** Who else sees a view. Label {@code statistics.sharing.<code>}. Each shows it with their own part of the tree. */
public enum Sharing {
    /** 仅自己. */
    OWN,
    /** 同单位的账号. */
    PLACE,
    /** 同单位和所有下属工会的账号. */
    BELOW;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sharing ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
