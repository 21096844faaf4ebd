package org.unionledger.ledger.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That entries of a register give grades to unions (评级、命名), each for a time, and may take them back.
 *
 * @param name      the fields that name a grade, such as its kind and its rank
 * @param ladder    the choice field by which one grade takes the place of another (合格 → 先进 → 模范), the highest first among
 *                  its choices; null where different grades stand beside each other
 * @param granted   when a grade was given, also if it was taken back later
 * @param from      date fields; the first that is filled in is the first day of the grade
 * @param level     the field that says who gave it; null when none does
 * @param until     the date field with its last day; null, or without a value, when it holds until it is taken back
 * @param withdrawn the date field with the first day on which it no longer holds because it was taken back (撤销); null when
 *                  none does
 */
public record Grading(
        List<String> name,
        @Nullable String ladder,
        Condition granted,
        List<String> from,
        @Nullable String level,
        @Nullable String until,
        @Nullable String withdrawn) {

    /** What two grades share of which one takes the place of the other. */
    public List<String> series() {
        return name.stream().filter(key -> !key.equals(ladder)).toList();
    }
}
