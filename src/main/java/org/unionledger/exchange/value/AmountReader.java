package org.unionledger.exchange.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.sheet.Cell;

/**
 * Understands amounts with what people write around them: 12人, 1.2万元, ￥1,800.00, １８, 约30人, 一百二十人. An estimate
 * (约, 余, 左右) is taken by its number, with a warning; spans, sums and prices per head are refused.
 */
final class AmountReader {

    private static final String UNIT = "(?:人民币|RMB|CNY|元整|元正|元|圆整|圆|块|人次|人|名|位|个|家|户|场次|场|次|期|件|份|起|例|桩|岁|天|台|册|班|批)";
    private static final Pattern AMOUNT =
            Pattern.compile("(?:共计|总计|合计|共|计)?(?<about>约为|大约|约|近|超过|超)?(?:[¥￥$]|人民币|RMB|CNY)?"
                    + "(?<number>[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?|[-−]?\\.[0-9]+|[〇零一二两三四五六七八九十百千]+)"
                    + "(?<more>余|多)?(?<scale>亿|万|千|百|[wW])?(?<evenmore>余|多)?" + UNIT + "?(?<roughly>左右|以上|上下|余|多)?");
    private static final Pattern SPAN = Pattern.compile(".*[0-9](?:" + UNIT + "|万|千)?[-~～—–至到][0-9].*");
    private static final Pattern SCIENTIFIC = Pattern.compile("[-]?[0-9](?:\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");
    private static final Pattern PER_HEAD = Pattern.compile(".*(?:/[人名户次件家]|每[人名户次件家]|[0-9][*×xX][0-9]).*");
    private static final Pattern SUM = Pattern.compile(".*[0-9](?:" + UNIT + ")?[+＋][0-9].*");
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "百", BigDecimal.valueOf(100),
            "千", BigDecimal.valueOf(1_000),
            "万", BigDecimal.valueOf(10_000),
            "w", BigDecimal.valueOf(10_000),
            "W", BigDecimal.valueOf(10_000),
            "亿", BigDecimal.valueOf(100_000_000));

    private AmountReader() {}

    /** The amount in whole units of one, before any unit that the head of the column states. */
    static Understood read(Cell cell) {
        BigDecimal number = cell.number();
        return number == null ? read(cell.text()) : Understood.as(number);
    }

    private static Understood read(String written) {
        String text = Written.bare(written);
        if (SCIENTIFIC.matcher(text).matches()) {
            return Understood.as(new BigDecimal(text));
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Understood.not(reasonAgainst(text), Written.quoted(written));
        }
        BigDecimal number = number(amount.group("number"));
        if (number == null) {
            return Understood.not("amount.unknown", Written.quoted(written));
        }
        String scale = amount.group("scale");
        BigDecimal value = scale == null ? number : number.multiply(SCALES.getOrDefault(scale, BigDecimal.ONE));
        Understood understood = Understood.as(value);
        return isAbout(amount)
                ? understood.but(
                        "amount.about",
                        Written.quoted(written),
                        value.stripTrailingZeros().toPlainString())
                : understood;
    }

    private static boolean isAbout(Matcher amount) {
        return amount.group("about") != null
                || amount.group("more") != null
                || amount.group("evenmore") != null
                || amount.group("roughly") != null;
    }

    private static @Nullable BigDecimal number(String text) {
        return Character.isIdeographic(text.charAt(0))
                ? ChineseNumber.parse(text)
                : new BigDecimal(text.replace(",", "").replace('−', '-'));
    }

    private static String reasonAgainst(String text) {
        if (SPAN.matcher(text).matches()) {
            return "amount.span";
        }
        if (PER_HEAD.matcher(text).matches()) {
            return "amount.per_head";
        }
        return SUM.matcher(text).matches() ? "amount.sum" : "amount.unknown";
    }
}
