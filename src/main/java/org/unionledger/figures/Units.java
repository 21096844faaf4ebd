package org.unionledger.figures;

import java.util.Map;
import org.unionledger.frame.Words;

/** What indicators are counted in, in the reader's language. */
public final class Units {

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("家", "units"),
            Map.entry("项", "items"),
            Map.entry("人", "persons"),
            Map.entry("人次", "person-times"),
            Map.entry("次", "times"),
            Map.entry("个", "bodies"),
            Map.entry("本", "certificates"),
            Map.entry("件", "cases"),
            Map.entry("期", "sessions"),
            Map.entry("场", "events"),
            Map.entry("元", "yuan"),
            Map.entry("%", "%"));

    private Units() {}

    /** As indicators are declared in Chinese; one without an English word stays as it is. */
    public static String in(Words words, String unit) {
        return words.either(unit, ENGLISH.getOrDefault(unit, unit));
    }
}
