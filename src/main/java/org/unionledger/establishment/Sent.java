package org.unionledger.establishment;

import java.util.List;
import java.util.Map;

/**
 * What was just sent with one of the forms of a page and was refused, so that nothing typed is lost.
 *
 * @param form which of the page's forms; empty when none was sent
 */
public record Sent(String form, Map<String, String> fields, List<Problem> problems) {

    static final Sent NOTHING = new Sent("", Map.of(), List.of());

    public boolean is(String other) {
        return form.equals(other);
    }

    /** What stands in a field: what was typed into this form, else what it begins with. */
    public String value(String other, String field, String otherwise) {
        return is(other) ? fields.getOrDefault(field, "") : otherwise;
    }

    /** Beside a field of a form. */
    public List<Problem> of(String other, String field) {
        return is(other)
                ? problems.stream().filter(each -> each.field().equals(field)).toList()
                : List.of();
    }
}
