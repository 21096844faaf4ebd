package org.unionledger.exchange.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.exchange.sheet.Cell;

/**
 * Understands telephone numbers, also where Excel made a floating number of one (1.3915428133E10). A number that looks
 * wrong is kept as written, with a warning: no row is worth losing for it.
 */
final class PhoneReader {

    private static final Pattern FLOATING = Pattern.compile("[0-9]+\\.0+|[0-9](?:\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9][0-9]{9})");
    private static final Pattern LANDLINE =
            Pattern.compile("[(]?(0[0-9]{2,3})?[)]?-?([2-9][0-9]{6,7})(?:(?:-|转|#|ext)([0-9]{1,6}))?");
    private static final Pattern SERVICE = Pattern.compile("(?:400|800)-?[0-9]{3}-?[0-9]{4}|1[0-9]{4}");
    /** Significant digits of 1.39154E+10, as a narrow column shows a number and a copy of it keeps. */
    private static final int DIGITS_EXCEL_SHOWS = 6;

    private static final int LONGEST = 60;

    private PhoneReader() {}

    static Understood read(Cell cell) {
        BigDecimal number = cell.number();
        String text = number == null ? Written.bare(cell.text()) : number.toPlainString();
        if ((text.indexOf('.') >= 0 || text.indexOf('E') >= 0)
                && FLOATING.matcher(text).matches()) {
            BigDecimal value = new BigDecimal(text);
            if (text.toUpperCase(Locale.ROOT).contains("E") && value.precision() <= DIGITS_EXCEL_SHOWS) {
                return Understood.nothingBut("phone.digits_lost");
            }
            text = value.toBigInteger().toString();
        }
        Matcher plain = MOBILE.matcher(text);
        if (plain.matches()) {
            return Understood.as(plain.group(1));
        }
        Matcher mobile = MOBILE.matcher(text.replaceAll("[-—–()]", ""));
        if (mobile.matches()) {
            return Understood.as(mobile.group(1));
        }
        Matcher landline = LANDLINE.matcher(text);
        if (landline.matches()) {
            return Understood.as(landline(landline));
        }
        if (SERVICE.matcher(text).matches()) {
            return Understood.as(text.replace("-", ""));
        }
        String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Understood.as(kept).but("phone.odd");
    }

    private static String landline(Matcher match) {
        String area = match.group(1) == null ? "" : match.group(1) + "-";
        String extension = match.group(3) == null ? "" : "-" + match.group(3);
        return area + match.group(2) + extension;
    }
}
