package org.unionledger.codes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings what people type in many ways to one form to be found and compared by. Names are shown as they were written;
 * only their evened form is compared.
 */
public final class Evened {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200b-\\u200f\\ufeff]+");
    private static final Pattern ENDS =
            Pattern.compile("^[\\s\\p{Z}\\u200b-\\u200f\\ufeff]+|[\\s\\p{Z}\\u200b-\\u200f\\ufeff]+$");
    private static final Pattern DOTS = Pattern.compile("[•・‧∙．\\u2022]");

    private Evened() {}

    /** A name without blanks, in lower case, with full-width letters, digits and brackets made half-width. */
    public static String name(String written) {
        return withoutBlanks(Normalizer.normalize(DOTS.matcher(written).replaceAll("·"), Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT);
    }

    /** A code without blanks, in upper case, with full-width letters and digits made half-width. */
    public static String code(String written) {
        return withoutBlanks(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .toUpperCase(Locale.ROOT);
    }

    /** What was written, without blanks around it. */
    public static String trimmed(String written) {
        return ENDS.matcher(written).replaceAll("");
    }

    /** A person's name: blanks that only align Chinese names (张　三) are left out, those between foreign words are kept. */
    public static String personName(String written) {
        String one =
                BLANKS.matcher(trimmed(DOTS.matcher(written).replaceAll("·"))).replaceAll(" ");
        return one.codePoints().anyMatch(Character::isIdeographic) ? withoutBlanks(one) : one;
    }

    private static String withoutBlanks(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
