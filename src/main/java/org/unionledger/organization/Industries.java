package org.unionledger.organization;

import org.unionledger.codes.CodeList;
import org.unionledger.frame.Words;

/** What sections of industries (行业门类) are called on pages. */
public final class Industries {

    private Industries() {}

    /** In the reader's language; the code itself when the list has none. */
    public static String name(Words words, String code) {
        return CodeList.INDUSTRY_SECTION
                .ofCode(code)
                .map(entry -> words.either(entry.name(), entry.englishName()))
                .orElse(code);
    }
}
