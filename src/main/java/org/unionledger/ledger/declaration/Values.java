package org.unionledger.ledger.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.protection.Mask;

/**
 * The values of an entry by field key: a {@link String}, {@link BigDecimal}, {@link LocalDate}, {@link PhoneNumber},
 * {@link Chosen} or {@link People} as the field's kind says.
 * Numbers are kept without needless zeros, so that 1600 and 1600.00 are the same; a field without a value is missing.
 */
public record Values(SortedMap<String, Object> byKey) {

    public static final Values NONE = new Values(new TreeMap<>());

    public Values {
        SortedMap<String, Object> evened = new TreeMap<>();
        byKey.forEach((key, value) -> evened.put(key, evened(value)));
        byKey = Collections.unmodifiableSortedMap(evened);
    }

    public static Values of(Map<String, ?> byKey) {
        return new Values(new TreeMap<>(byKey));
    }

    private static Object evened(Object value) {
        if (!(value instanceof BigDecimal number)) {
            return value;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public @Nullable Object get(String key) {
        return byKey.get(key);
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    public @Nullable String text(String key) {
        return (String) byKey.get(key);
    }

    public @Nullable BigDecimal number(String key) {
        return (BigDecimal) byKey.get(key);
    }

    /** In clear; {@link #written} masks it. */
    public @Nullable PhoneNumber phone(String key) {
        return (PhoneNumber) byKey.get(key);
    }

    public @Nullable People people(String key) {
        return (People) byKey.get(key);
    }

    public @Nullable LocalDate day(String key) {
        return (LocalDate) byKey.get(key);
    }

    /** Each word that was chosen; the value as it may be shown for a field of another kind. None when there is no value. */
    public List<String> words(String key) {
        if (byKey.get(key) instanceof Chosen chosen) {
            return chosen.words();
        }
        return has(key) ? List.of(written(key)) : List.of();
    }

    /** These values with one replaced. */
    public Values with(String key, Object value) {
        SortedMap<String, Object> changed = new TreeMap<>(byKey);
        changed.put(key, value);
        return new Values(changed);
    }

    /** The value as it may be shown, logged or searched, protected ones masked; empty when there is none. */
    public String written(String key) {
        Object value = byKey.get(key);
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof PhoneNumber phone ? Mask.phone(phone.value()) : Objects.toString(value, "");
    }
}
