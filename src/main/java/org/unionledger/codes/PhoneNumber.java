package org.unionledger.codes;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 电话号码: a Chinese mobile number, or a fixed line with or without area code and extension. Understood with blanks,
 * hyphens, +86 and as the floating number (1.3915428133E10) that Excel makes of it.
 *
 * @param value digits; a fixed line as {@code 0574-86781234} and an extension as {@code -801}
 */
public record PhoneNumber(String value) {

    private static final Pattern FLOATING = Pattern.compile("[0-9]+\\.0+|[0-9]\\.[0-9]{8,}E\\+?[0-9]+");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern AREA = Pattern.compile("0(10|2[0-9]|[3-9][0-9]{2})");
    private static final Pattern FIXED =
            Pattern.compile("(" + AREA.pattern() + ")?([2-9][0-9]{6,7})(?:[-转]([0-9]{1,5}))?");
    private static final Pattern SERVICE = Pattern.compile("[48]00[0-9]{7}|1[0-9]{4}");

    /** @throws IllegalArgumentException if no telephone number can be made of it */
    public PhoneNumber {
        value = evened(value).orElseThrow(() -> new IllegalArgumentException("Not a telephone number"));
    }

    /** Understands what was written; empty when it cannot be a number one could dial. */
    public static Optional<PhoneNumber> read(String written) {
        return evened(written).map(PhoneNumber::new);
    }

    private static Optional<String> evened(String written) {
        if (MOBILE.matcher(written).matches()) {
            return Optional.of(written);
        }
        String text = withoutFloating(Evened.code(written));
        String digits = withoutCountry(text.replaceAll("[-()—–]", ""));
        if (MOBILE.matcher(digits).matches() || SERVICE.matcher(digits).matches()) {
            return Optional.of(digits);
        }
        return fixedLine(withoutCountry(text));
    }

    private static String withoutFloating(String text) {
        return FLOATING.matcher(text).matches()
                ? new BigDecimal(text).toBigInteger().toString()
                : text;
    }

    private static String withoutCountry(String text) {
        return text.replaceFirst("^(\\+86|0086|86(?=1[3-9][0-9]{9}$))-?", "");
    }

    private static Optional<String> fixedLine(String text) {
        String areaJoined = text.replaceAll("[()—–]", "").replaceFirst("^(" + AREA.pattern() + ")-", "$1");
        Matcher fixed = FIXED.matcher(areaJoined);
        if (!fixed.matches()) {
            return Optional.empty();
        }
        String area = fixed.group(1) == null ? "" : fixed.group(1) + "-";
        String extension = fixed.group(4) == null ? "" : "-" + fixed.group(4);
        return Optional.of(area + fixed.group(3) + extension);
    }

    public boolean isMobile() {
        return MOBILE.matcher(value).matches();
    }

    /** Not the number itself, so that it reaches no log by accident. */
    @Override
    public String toString() {
        return "PhoneNumber[masked]";
    }
}
