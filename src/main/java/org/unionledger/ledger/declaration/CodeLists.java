package org.unionledger.ledger.declaration;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.unionledger.codes.CodeList;

/** The code lists that fields of kind {@link FieldKind#CODE} may use, by the word they are written with. */
public final class CodeLists {

    static final Map<String, CodeList> ALL = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "education", CodeList.EDUCATION,
            "political_status", CodeList.POLITICAL_STATUS,
            "ethnic_group", CodeList.ETHNIC_GROUP,
            "unit_kind", CodeList.UNIT_KIND)));

    private CodeLists() {}

    /** Labels are {@code ledger.codes.<word>}. */
    public static Set<String> words() {
        return ALL.keySet();
    }
}
