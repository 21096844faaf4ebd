package org.unionledger.establishment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.organization.UnionForm;

/**
 * What is intended for an employer.
 *
 * @param form   how its workers are to be organised; null while it is open
 * @param joins  the joint union it is to join; empty when it gets one of its own
 * @param keeper who looks after it; empty while nobody does
 */
public record Plan(@Nullable UnionForm form, String joins, String keeper) {

    /** Nothing but who looks after it. */
    public static Plan of(String keeper) {
        return new Plan(null, "", keeper);
    }

    /** As the audit log keeps it; what is empty is missing. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Step.keep(fields, "form", form == null ? "" : form.code());
        Step.keep(fields, "joins", joins);
        Step.keep(fields, "keeper", keeper);
        return fields;
    }
}
