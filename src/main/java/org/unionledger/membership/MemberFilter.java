package org.unionledger.membership;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * Which members a list shows.
 *
 * @param within the union whose members they are, with everything below it
 * @param text   a name or part of it, pinyin initials, a whole document or telephone number, or an employer; empty: all
 * @param left   those who have left instead of those who are members
 * @param traits the value asked for of each trait; those missing are not asked for
 */
public record MemberFilter(OrganizationId within, String text, boolean left, Map<MemberTrait, String> traits) {

    public MemberFilter {
        text = text.strip();
        Map<MemberTrait, String> ordered = new EnumMap<>(MemberTrait.class);
        ordered.putAll(traits);
        traits = Collections.unmodifiableMap(ordered);
    }

    public static MemberFilter all(OrganizationId within) {
        return new MemberFilter(within, "", false, Map.of());
    }

    /** From the parameters of an address; what is no value of a trait asks for nothing. */
    static MemberFilter read(OrganizationId within, Map<String, String> parameters) {
        Map<MemberTrait, String> traits = new EnumMap<>(MemberTrait.class);
        for (MemberTrait trait : MemberTrait.values()) {
            String value = parameters.getOrDefault(trait.code(), "");
            if (trait.knows(value)) {
                traits.put(trait, value);
            }
        }
        return new MemberFilter(
                within, parameters.getOrDefault("q", ""), "true".equals(parameters.get("left")), traits);
    }

    /** The value asked for; empty when any is let through. */
    public String of(MemberTrait trait) {
        return traits.getOrDefault(trait, "");
    }

    /** With another value of a trait. @param value null: any */
    MemberFilter with(MemberTrait trait, @Nullable String value) {
        Map<MemberTrait, String> changed = new EnumMap<>(MemberTrait.class);
        changed.putAll(traits);
        if (value == null) {
            changed.remove(trait);
        } else {
            changed.put(trait, value);
        }
        return new MemberFilter(within, text, left, changed);
    }

    MemberFilter withLeft(boolean former) {
        return new MemberFilter(within, text, former, traits);
    }
}
