package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * That a stage was reached.
 *
 * @param person   by whom; empty where it is not known
 * @param document name of the paper; empty without one
 * @param number   of the paper; empty without one, never of an approval
 */
public record Step(Stage stage, LocalDate on, String person, String document, String number, String note) {

    /** As the audit log keeps it; what is empty is missing. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("stage", stage.code());
        fields.put("on", on.toString());
        keep(fields, "person", person);
        keep(fields, "document", document);
        keep(fields, "number", number);
        keep(fields, "note", note);
        return fields;
    }

    static void keep(Map<String, String> fields, String field, String text) {
        if (!text.isEmpty()) {
            fields.put(field, text);
        }
    }
}
