package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That an employer was spoken to.
 *
 * @param id     0 until it is written
 * @param person who was spoken to
 * @param nextOn when to speak to them again; null when nothing was agreed
 * @param keeper who spoke to them
 */
public record Contact(
        long id,
        LocalDate on,
        ContactWay way,
        String person,
        String result,
        @Nullable LocalDate nextOn,
        String keeper) {

    /** As the audit log keeps it; what is empty is missing. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("on", on.toString());
        fields.put("way", way.code());
        Step.keep(fields, "contacted", person);
        Step.keep(fields, "result", result);
        Step.keep(fields, "nextOn", nextOn == null ? "" : nextOn.toString());
        Step.keep(fields, "keeper", keeper);
        return fields;
    }
}
