package org.unionledger.figures;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Of what kind a fact is (分组), such as {@code {kind=困难职工, occasion=春节}}; or, in a question, which facts to count:
 * those that carry all of these values. Empty: no kind stated, or, in a question, every fact.
 */
public record Breakdown(SortedMap<String, String> values) {

    public static final Breakdown NONE = new Breakdown(new TreeMap<>());

    public Breakdown {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Breakdown of(Map<String, String> values) {
        return values.isEmpty() ? NONE : new Breakdown(new TreeMap<>(values));
    }

    public static Breakdown of(String kind, String value) {
        return of(Map.of(kind, value));
    }

    /** This and one value more; a value it had under that kind is replaced. */
    public Breakdown with(String kind, String value) {
        var more = new TreeMap<>(values);
        more.put(kind, value);
        return new Breakdown(more);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
