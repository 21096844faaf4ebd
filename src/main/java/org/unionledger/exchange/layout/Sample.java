package org.unionledger.exchange.layout;

import java.util.regex.Pattern;

/** A cell as it is shown to recognise a column by: short, and long numbers masked, as they may be a person's. */
final class Sample {

    private static final Pattern LONG_NUMBER = Pattern.compile("([0-9]{3})[0-9]{4,}([0-9Xx]{2})");
    private static final int LONGEST = 24;

    private Sample() {}

    static String of(String text) {
        String masked = LONG_NUMBER.matcher(text.strip()).replaceAll("$1****$2");
        return masked.codePointCount(0, masked.length()) > LONGEST
                ? masked.substring(0, masked.offsetByCodePoints(0, LONGEST)) + "…"
                : masked;
    }
}
