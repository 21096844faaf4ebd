package org.unionledger.ledger.declaration;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The fields of a register that follow from others, in an order in which each comes after those it needs. */
final class Derivations {

    private Derivations() {}

    /** Whether they can be put in such an order; one that needs itself, however indirectly, cannot. */
    static boolean areInCircle(List<Field> fields) {
        return inOrder(fields).size() < derived(fields).size();
    }

    /** These values with all that follows from them; what was there for a derived field is replaced or taken away. */
    static Values applied(List<Field> fields, Values written) {
        Map<String, Object> entered = new LinkedHashMap<>(written.byKey());
        derived(fields).forEach(field -> entered.remove(field.key()));
        Values values = Values.of(entered);
        for (Field field : inOrder(fields)) {
            BigDecimal value = derivation(field).of(values);
            values = value == null ? values : values.with(field.key(), value);
        }
        return values;
    }

    private static List<Field> derived(List<Field> fields) {
        return fields.stream().filter(field -> field.derivation() != null).toList();
    }

    private static List<Field> inOrder(List<Field> fields) {
        List<Field> waiting = new ArrayList<>(derived(fields));
        List<Field> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Set<String> keys = waiting.stream().map(Field::key).collect(toSet());
            List<Field> ready = waiting.stream()
                    .filter(field -> derivation(field).numbers().stream().noneMatch(keys::contains))
                    .toList();
            if (ready.isEmpty()) {
                return ordered;
            }
            ordered.addAll(ready);
            waiting.removeAll(ready);
        }
        return ordered;
    }

    private static Derivation derivation(Field field) {
        return Objects.requireNonNull(field.derivation());
    }
}
