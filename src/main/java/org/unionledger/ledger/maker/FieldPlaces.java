package org.unionledger.ledger.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/** Where fields are used beside the form, chosen for whoever adds one so that a register is complete at once. */
final class FieldPlaces {

    private static final int SHOWN_AT_MOST = 6;

    private FieldPlaces() {}

    /** With a field added at the end, and named where nothing better is: as the day, in the list, in the title. */
    static RegisterText added(RegisterText text, String key, Map<String, ?> values) {
        RegisterText added = text.added(Part.FIELDS, Map.of("key", key)).changed(Part.FIELDS, key, values);
        return placed(added, key);
    }

    private static RegisterText placed(RegisterText text, String key) {
        FieldKind kind = kind(text.field(key).orElseThrow());
        if (kind == FieldKind.DATE && text.text("day").isEmpty()) {
            return asDay(text, key);
        }
        RegisterText placed = text;
        if (kind.leadsSomewhere()) {
            placed = with(placed, "place", key);
        }
        if (kind.isOpen() && kind != FieldKind.LONG_TEXT && placed.words("list").size() < SHOWN_AT_MOST) {
            placed = with(placed, "list", key);
        }
        boolean names = kind.isOpen() && kind != FieldKind.DATE && !kind.isNumber();
        return names && placed.words("title").isEmpty() ? with(placed, "title", key) : placed;
    }

    /** The day of an entry must be filled in. */
    static RegisterText asDay(RegisterText text, String key) {
        return text.with("day", key).changed(Part.FIELDS, key, Map.of("required", true));
    }

    /** The state of an entry must be filled in with one of its choices. */
    static RegisterText asState(RegisterText text, String key) {
        return text.with("state", key).changed(Part.FIELDS, key, Map.of("required", true, "otherWords", false));
    }

    private static RegisterText with(RegisterText text, String where, String key) {
        List<String> named = new ArrayList<>(text.words(where));
        named.add(key);
        return text.with(where, named);
    }

    static FieldKind kind(Element field) {
        return FieldKind.of(field.text("kind")).orElse(FieldKind.TEXT);
    }
}
