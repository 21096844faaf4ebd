package org.unionledger.ledger.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That every entry of a register is one check of a union against a standard of its choice (规范化标准，如“八有”“六化”). The items
 * of a standard are the choices of the fields of kind {@link FieldKind#CHOICES}: what is ticked is met, what is not ticked in a
 * field that is filled in is not met, and a field without a value was not gone through.
 *
 * @param standard the choice field that says which standard was checked
 * @param met      when the union meets the standard as a whole
 * @param missing  the field that says in words what is missing; null when none does
 * @param checker  the field that says who checked; null when only whoever entered it is known
 */
public record Checklist(
        String standard,
        Condition met,
        @Nullable String missing,
        @Nullable String checker) {

    /** The fields whose choices are items of standards. */
    public static List<Field> lists(Declaration ledger) {
        return ledger.fields().stream()
                .filter(field -> field.kind() == FieldKind.CHOICES)
                .toList();
    }
}
