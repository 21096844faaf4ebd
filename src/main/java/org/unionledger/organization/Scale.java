package org.unionledger.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Evened;

/** How large an employer is (经营规模), as statistics call it. Stored in lower case; label {@code organization.scale.<code>}. */
public enum Scale {
    LARGE("大"),
    MEDIUM("中"),
    SMALL("小"),
    MICRO("微");

    private final String word;

    Scale(String word) {
        this.word = word;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Scale> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** Understands 大型, 中型企业, 小微 (as micro) and the like; empty when it cannot be told. */
    static Optional<Scale> read(String written) {
        String evened = Evened.name(written);
        return evened.contains(MICRO.word)
                ? Optional.of(MICRO)
                : Arrays.stream(values())
                        .filter(each -> evened.startsWith(each.word))
                        .findFirst();
    }
}
