package org.unionledger.joining;

import java.util.Locale;
import org.unionledger.codes.Evened;
import org.unionledger.frame.RandomCode;

/** The code (查询码) by which an applicant asks how an application stands: 12 signs, shown in groups of four. */
final class Receipt {

    private static final int LENGTH = 12;

    private Receipt() {}

    static String make() {
        return RandomCode.of(LENGTH);
    }

    static String shown(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-").toUpperCase(Locale.ROOT);
    }

    /** As it was made, whatever blanks, hyphens and capitals it was typed with. */
    static String typed(String text) {
        return Evened.code(text).replaceAll("[-–—]", "").toLowerCase(Locale.ROOT);
    }
}
