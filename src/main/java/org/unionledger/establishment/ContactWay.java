package org.unionledger.establishment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an employer was spoken to. Stored in lower case; label {@code establishment.way.<code>}. */
public enum ContactWay {
    VISIT("上门"),
    PHONE("电话"),
    /** 座谈会, 动员会. */
    MEETING("座谈"),
    LETTER("函件");

    private final String term;

    ContactWay(String term) {
        this.term = term;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of the breakdown {@code channel}, in Chinese. */
    String term() {
        return term;
    }

    static ContactWay ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static Optional<ContactWay> read(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
