package org.unionledger.ledger.maker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.unionledger.ledger.declaration.RegisterText;

/** By which day entries are to be closed, as it was chosen in a form; all empty when they need not be. */
record DueSettings(String day, String from, String days, boolean workdays, String closing) {

    static DueSettings of(MultiValueMap<String, String> fields) {
        return new DueSettings(
                Settings.first(fields, "dueDay"),
                Settings.first(fields, "dueFrom"),
                Settings.first(fields, "dueDays").strip(),
                fields.containsKey("dueWorkdays"),
                Settings.first(fields, "dueClosing"));
    }

    /** Without a number of days, the parameter stays that a copied register counts by. */
    RegisterText in(RegisterText text) {
        if (day.isEmpty() && from.isEmpty()) {
            return text.with("due", null);
        }
        Map<String, @Nullable Object> due = new HashMap<>();
        due.put("day", List.of(day).stream().filter(key -> !key.isEmpty()).toList());
        due.put("from", from);
        due.put("days", from.isEmpty() || !days.matches("[0-9]{1,5}") ? null : Integer.valueOf(days));
        due.put("workdays", workdays && !from.isEmpty());
        due.put("closing", closing);
        if (from.isEmpty() || !days.isEmpty()) {
            due.put("parameter", null);
        }
        return text.withBelow("due", due);
    }
}
