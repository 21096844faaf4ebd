package org.unionledger.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a change did to a record: only the fields that differ, as they were and as they are now.
 *
 * @param before without the fields that were empty
 * @param after  without the fields that are empty now
 */
public record Changes(Map<String, String> before, Map<String, String> after) {

    public static Changes between(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        Map<String, String> left = new LinkedHashMap<>();
        Map<String, String> right = new LinkedHashMap<>();
        for (String field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                keep(left, field, before.get(field));
                keep(right, field, after.get(field));
            }
        }
        return new Changes(left, right);
    }

    private static void keep(Map<String, String> side, String field, @Nullable String value) {
        if (value != null) {
            side.put(field, value);
        }
    }

    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }
}
