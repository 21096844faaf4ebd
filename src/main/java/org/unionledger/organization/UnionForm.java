package org.unionledger.organization;

import java.util.Locale;
import java.util.Optional;
import org.unionledger.codes.Evened;

/** How an employer's workers are organised (建会形式). Stored in lower case; label {@code organization.form.<code>}. */
public enum UnionForm {
    SINGLE("单独建会"),
    JOINT("联合建会"),
    REGIONAL("区域性联合工会"),
    INDUSTRIAL("行业性联合工会"),
    VILLAGE("村联合工会");

    private final String term;

    UnionForm(String term) {
        this.term = term;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of the breakdown {@code form}, in Chinese. */
    public String term() {
        return term;
    }

    public static UnionForm ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Understands 单独, 独立基层工会, 联合, 区域性 and the like; empty when it cannot be told. */
    static Optional<UnionForm> read(String written) {
        String word = Evened.name(written);
        if (word.contains("区域")) {
            return Optional.of(REGIONAL);
        }
        if (word.contains("行业")) {
            return Optional.of(INDUSTRIAL);
        }
        if (word.contains("村")) {
            return Optional.of(VILLAGE);
        }
        if (word.contains("联") || word.contains("合建")) {
            return Optional.of(JOINT);
        }
        return word.contains("单") || word.contains("独") ? Optional.of(SINGLE) : Optional.empty();
    }
}
