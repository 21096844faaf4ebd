package org.unionledger.organization;

import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;
import org.unionledger.frame.Words;

/** Names of the kinds of unit (单位性质) in the reader's language. */
public final class UnitKinds {

    private UnitKinds() {}

    /** Empty for none. */
    public static String name(Words words, @Nullable String code) {
        return code == null
                ? ""
                : CodeList.UNIT_KIND
                        .ofCode(code)
                        .map(entry -> words.either(entry.name(), entry.englishName()))
                        .orElse(code);
    }
}
