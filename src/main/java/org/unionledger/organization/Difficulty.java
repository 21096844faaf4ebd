package org.unionledger.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Evened;

/** How hard it is to set up a union at an employer (难易程度). Stored in lower case; label {@code organization.difficulty.<code>}. */
public enum Difficulty {
    EASY,
    FAIR,
    HARD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Difficulty> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** Understands 易, 容易, 较难, 一般 and the like; empty when it cannot be told. */
    static Optional<Difficulty> read(String written) {
        String evened = Evened.name(written);
        if (evened.contains("难")) {
            return Optional.of(evened.contains("不难") ? EASY : HARD);
        }
        if (evened.contains("易")) {
            return Optional.of(EASY);
        }
        return evened.contains("一般") || evened.contains("中") ? Optional.of(FAIR) : Optional.empty();
    }
}
