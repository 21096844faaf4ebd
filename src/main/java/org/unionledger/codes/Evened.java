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
        return withoutBlanks(Normalizer.normalize(withOneDot(written), Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT);
    }

    /** A code without blanks, in upper case, with full-width letters and digits made half-width. */
    public static String code(String written) {
        return written.chars().allMatch(Evened::isOfCodes) ? written : evened(written);
    }

    /** What most codes of files consist of, millions of them, and evening out leaves alone. */
    private static boolean isOfCodes(int sign) {
        return sign >= '0' && sign <= '9' || sign >= 'A' && sign <= 'Z' || sign == '-';
    }

    private static String evened(String written) {
        return withoutBlanks(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .toUpperCase(Locale.ROOT);
    }

    /** What was written, without blanks around it. */
    public static String trimmed(String written) {
        boolean trim =
                written.isEmpty() || !isBlank(written.charAt(0)) && !isBlank(written.charAt(written.length() - 1));
        return trim ? written : ENDS.matcher(written).replaceAll("");
    }

    /** A person's name: blanks that only align Chinese names (张　三) are left out, those between foreign words are kept. */
    public static String personName(String written) {
        String trimmed = trimmed(withOneDot(written));
        if (trimmed.chars().noneMatch(Evened::isBlank)) {
            return trimmed;
        }
        String one = BLANKS.matcher(trimmed).replaceAll(" ");
        return one.codePoints().anyMatch(Character::isIdeographic) ? withoutBlanks(one) : one;
    }

    private static String withOneDot(String written) {
        return written.chars().allMatch(Character::isIdeographic)
                ? written
                : DOTS.matcher(written).replaceAll("·");
    }

    private static String withoutBlanks(String text) {
        return text.chars().noneMatch(Evened::isBlank)
                ? text
                : BLANKS.matcher(text).replaceAll("");
    }

    /** As the patterns above have it; looking costs a tenth of trying to replace. */
    private static boolean isBlank(int sign) {
        return sign == ' '
                || sign >= '\t' && sign <= '\r'
                || sign >= '\u200b' && sign <= '\u200f'
                || sign == '\ufeff'
                || Character.isSpaceChar(sign);
    }
}
