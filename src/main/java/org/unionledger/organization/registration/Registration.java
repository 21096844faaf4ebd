package org.unionledger.organization.registration;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Words;

/**
 * What a union has declared to the real-name register.
 *
 * @param version 0 while it has declared nothing
 * @param answers as they are kept; those not given are missing
 */
public record Registration(int version, Map<Field, String> answers) {

    public Registration {
        answers = answers.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(answers));
    }

    public @Nullable String kept(Field field) {
        return answers.get(field);
    }

    /** As the reader reads it; empty when it is not given. */
    public String worded(Words words, Field field) {
        String kept = answers.get(field);
        return kept == null ? "" : field.answer().worded(words, kept);
    }

    /** How many of the fields asked of every union are given. */
    public int given() {
        return (int) answers.keySet().stream().filter(Field::isAskedOfAll).count();
    }

    /** How many are asked of every union. */
    public static int asked() {
        return (int) Arrays.stream(Field.values()).filter(Field::isAskedOfAll).count();
    }

    /** With other answers where they say something. */
    Registration with(Map<Field, String> others) {
        Map<Field, String> all = new LinkedHashMap<>(answers);
        all.putAll(others);
        return new Registration(version, all);
    }

    /** As the audit log and the database keep it. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            String kept = answers.get(field);
            if (kept != null) {
                fields.put(field.key(), kept);
            }
        }
        return fields;
    }

    static Registration of(int version, Map<String, String> fields) {
        Map<Field, String> answers = new EnumMap<>(Field.class);
        fields.forEach((key, kept) -> Field.ofKey(key).ifPresent(field -> answers.put(field, kept)));
        return new Registration(version, answers);
    }
}
