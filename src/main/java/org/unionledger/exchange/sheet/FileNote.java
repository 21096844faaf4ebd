package org.unionledger.exchange.sheet;

import java.util.Locale;

/** Something about a file that is no error but should be known. Label: {@code exchange.note.<code>}. */
public enum FileNote {
    /** Formulas: the results saved with the file were taken. */
    FORMULAS,
    /** Links to other workbooks: not followed, the results saved with the file were taken. */
    EXTERNAL_LINKS,
    /** Macros: never run. */
    MACROS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
