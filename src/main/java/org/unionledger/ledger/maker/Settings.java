package org.unionledger.ledger.maker;

import java.util.List;
import org.springframework.util.MultiValueMap;
import org.unionledger.ledger.declaration.RegisterText;

/** What is said of a register as a whole, as it was chosen in a form. */
record Settings(
        String name,
        String group,
        String day,
        String state,
        List<String> list,
        List<String> title,
        List<String> place,
        List<String> aliases,
        DueSettings due) {

    static Settings of(MultiValueMap<String, String> fields) {
        return new Settings(
                first(fields, "name"),
                first(fields, "group"),
                first(fields, "day"),
                first(fields, "state"),
                fields.getOrDefault("list", List.of()),
                fields.getOrDefault("title", List.of()),
                fields.getOrDefault("place", List.of()),
                WrittenWords.of(first(fields, "aliases")),
                DueSettings.of(fields));
    }

    static String first(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    /** The English name stays as long as the Chinese one does. */
    RegisterText in(RegisterText text) {
        boolean renamed = !text.text("name").equals(name.strip());
        RegisterText settled = text.with("name", name)
                .with("englishName", renamed ? name : text.text("englishName"))
                .with("group", group)
                .with("list", list)
                .with("title", title)
                .with("place", place)
                .with("aliases", aliases);
        settled = due.in(settled);
        RegisterText dated = text.field(day).isPresent() ? FieldPlaces.asDay(settled, day) : settled;
        return text.field(state).isPresent() ? FieldPlaces.asState(dated, state) : dated.with("state", null);
    }
}
