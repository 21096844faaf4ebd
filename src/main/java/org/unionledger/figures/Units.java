package org.unionledger.figures;

import java.util.Map;
import org.unionledger.frame.Words;

/** What indicators are counted in, in the reader's language. */
public final class Units {

    private static final Map<String, String> ENGLISH = Map.of(
            "家", "units",
            "人", "persons",
            "人次", "person-times",
            "次", "times",
            "件", "cases",
            "期", "sessions",
            "场", "events",
            "元", "yuan",
            "%", "%");

    private Units() {}

    /** As indicators are declared in Chinese; one without an English word stays as it is. */
    public static String in(Words words, String unit) {
        return words.either(unit, ENGLISH.getOrDefault(unit, unit));
    }
}
