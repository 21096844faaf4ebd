package org.unionledger.figures;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
            Map.entry("户", "households"),
            Map.entry("票", "votes"),
            Map.entry("条", "entries"),
            Map.entry("份", "copies"),
            Map.entry("篇", "articles"),
            Map.entry("处", "places"),
            Map.entry("对", "pairs"),
            Map.entry("天", "days"),
            Map.entry("棵", "trees"),
            Map.entry("只", "animals"),
            Map.entry("亩", "mu"),
            Map.entry("平方米", "m²"),
            Map.entry("%", "%"));

    private Units() {}

    /** Those that have words in both languages, in Chinese. */
    public static Set<String> known() {
        return new TreeSet<>(ENGLISH.keySet());
    }

    /** As indicators are declared in Chinese; one without an English word stays as it is. */
    public static String in(Words words, String unit) {
        return words.either(unit, ENGLISH.getOrDefault(unit, unit));
    }
}
