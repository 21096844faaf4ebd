package org.unionledger.reading.number;

import static org.unionledger.reading.number.Token.Sort.QUANTITY;
import static org.unionledger.reading.number.Token.Sort.STRUCTURE;
import static org.unionledger.reading.number.Written.ARABIC_NUMBER;
import static org.unionledger.reading.number.Written.CHINESE_NUMBER;
import static org.unionledger.reading.number.Written.DIGIT;
import static org.unionledger.reading.number.Written.POWER;
import static org.unionledger.reading.number.Written.TO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** So many of something: number, words of approximation, measure word, ranges, shares, fractions. */
final class Quantities {

    private static final String ABOUT = "(?:近|(?<![签预节制公合相邀违履要])约|大约|将近|(?<!不)超过|超(?= ?\\d)|逾|不少于|不低于|至少|不足|不到)";
    private static final String MORE = "(?:余|多|来|几)";
    private static final String BEHIND = "(?:左右| ?及?以[上下内]|上下|余|多(?=[,。;、) ]|月|小时|钟头))?";
    private static final String MANY =
            "(?<some>[上数近几])(?<power>[十百千]万?|万)" + MORE + "?" + "(?<sunit>" + Units.CAREFUL + ")" + BEHIND;

    private static final String ARABIC_FORM = "(?<about>" + ABOUT + " ?)?(?<![a-zA-Z\\d])(?<!\\d\\.)(?<number>"
            + ARABIC_NUMBER + ") ?(?<more>" + MORE + "?)(?<power>[十百千]?[万亿]?)(?<more2>余|多)? ?";

    /** Numerals that count nothing, with the character before and two behind. */
    private static final Pattern IDIOM = Pattern.compile("红十字|[”\"][两二三四八]个?字|.?一对一|.?九年一贯|.?(?:八十|80)分(?:比赛|扑克)");

    /** 二七区, 三八妇女: two digits side by side are a name, no number. */
    private static final String TWO_DIGITS = "[一二三四五六七八九]{2}(?![〇零一二三四五六七八九十百千万亿])";

    private static final String LIST_FOLLOWS =
            "(?=(?:主要)?(?:不足|体会|经验|建议|打算|意见|做法|希望|启示|感受|问题|思考|要求|措施|收获|成效)|:|。(?:一是|其一|第一))";

    /** 追回欠薪约65万: of money, though nobody says so. */
    private static final String MONEY = "(?:金额?|资金|经费|工资额?|欠薪|汗钱|[捐拨善罚借贷货]款|损失|收入|支出|费用?|价值|额)[约达近共总合计为]{0,3}";

    static final List<Form> FORMS = List.of(
            Form.of("(?<![午晚晨早上\\d])(?<!(?<!以)下)(?<number>[两二三四五六七八九十])[点句]话?" + LIST_FOLLOWS, Quantities::points),
            Form.of(
                    "(?<about>" + ABOUT + ")?百分之(?<number>" + CHINESE_NUMBER + "|百|\\d+(?:\\.\\d+)?)(?<behind>" + BEHIND
                            + ")",
                    Quantities::perCent),
            Form.of(
                    "(?<about>" + ABOUT + ")?千分之(?<number>" + CHINESE_NUMBER + "|\\d+(?:\\.\\d+)?)(?<behind>" + BEHIND
                            + ")",
                    Quantities::perMille),
            Form.of(
                    "(?<about>" + ABOUT + ")?(?<of>[二三四五六七八九十])分之(?<number>[一二三四五六七八九])(?<behind>" + BEHIND + ")",
                    Quantities::fraction),
            Form.of(
                    "(?<about>" + ABOUT + ")?(?<number>" + ARABIC_NUMBER + ")(?<u1>" + Units.ANY + ")?" + TO
                            + "(?<number2>" + ARABIC_NUMBER + ")(?<more>" + MORE + ")?(?<unit>" + Units.ANY
                            + ")(?<behind>" + BEHIND + ")",
                    Quantities::range),
            Form.of(
                    "(?<about>" + ABOUT + ")?(?<number>" + CHINESE_NUMBER + ")(?<u1>" + Units.CAREFUL + ")?(?:" + TO
                            + ")(?<number2>" + CHINESE_NUMBER + ")(?<more>" + MORE + ")?(?<unit>" + Units.CAREFUL
                            + ")(?<behind>" + BEHIND + ")",
                    Quantities::range),
            Form.of(
                    "(?<about>" + ABOUT
                            + ")?(?<number>[一二两三四五六七八九])成(?<half>[半一二三四五六七八九])?(?<more>多)?(?![立为功员果效绩熟长本分套])(?<behind>"
                            + BEHIND + ")",
                    Quantities::tenths),
            Form.of(MANY, Quantities::many),
            Form.of("(?<some>百|千|万)(?<power>[余多])(?<sunit>" + Units.CAREFUL + ")", Quantities::many),
            Form.of("(?<some>百|千|万)(?<power>)(?<sunit>" + Units.CAREFUL + ")(?:以上|左右)", Quantities::many),
            Form.of("(?<=惠及|服务|覆盖|组织|吸引|培训|慰问|走访|发动)(?<some>百|千|万)(?<power>)(?<sunit>名|户|人次)", Quantities::many),
            Form.of("(?<some>百|千)万(?<power>)(?<sunit>元)(?:以上|左右)", Quantities::millions),
            Form.of("(?<number>[两二三四五六七八九十]|(?<!\\d)\\d{1,2})(?=部门)", (found, text) -> bare(found)),
            Form.of(ARABIC_FORM + "(?<unit>人)[(]次[)](?<behind>)", (found, text) -> times(found)),
            Form.of(ARABIC_FORM + "[(](?<unit>" + Units.CAREFUL + ")[)](?<behind>)", Quantities::counted),
            Form.of(
                    "(?<about>" + ABOUT
                            + "|(?<=占[^,。;\\d]{0,12}的|占|有))(?<number>[1-9])/(?<of>[2-9]|10)(?![\\d/])(?<behind>)",
                    Quantities::fraction),
            Form.of(
                    "(?<about>" + ABOUT + ")?(?<number>" + ARABIC_NUMBER + "|" + CHINESE_NUMBER
                            + ")个(?<more>多|余)(?<lasting>月|小时)",
                    Quantities::lasting),
            Form.of(ARABIC_FORM + "(?<unit>" + Units.ANY + ")(?<behind>" + BEHIND + ")", Quantities::counted),
            Form.of(
                    "(?<=" + MONEY + ")" + ARABIC_FORM + "(?<behind>)(?<=[万亿余多])(?= ?(?:[,。;、)|\\n]|$))",
                    (found, text) -> unnamed(found)),
            Form.of(
                    "(?<about>" + ABOUT + ")?(?<a>" + DIGIT + ")(?<b>" + DIGIT + ")(?<power>" + POWER + "{0,2})(?<more>"
                            + MORE + "?)(?<unit>" + Units.CAREFUL + ")(?<behind>" + BEHIND + ")",
                    Quantities::neighbours),
            Form.of(
                    "(?<about>" + ABOUT + ")?十(?<a>" + DIGIT + ")(?<b>" + DIGIT + ")(?<power>)(?<more>" + MORE
                            + "?)(?<unit>" + Units.CAREFUL + ")(?<behind>" + BEHIND + ")",
                    Quantities::neighbours),
            Form.of(
                    "(?<about>" + ABOUT + ")?(?<![一二三四五六七八九])(?!" + TWO_DIGITS + ")(?<number>" + CHINESE_NUMBER
                            + ")(?<more>" + MORE + "?)(?<power>[十百千]?[万亿]?)(?<more2>余|多)?(?<unit>"
                            + Units.CAREFUL + ")(?<behind>" + BEHIND + ")",
                    Quantities::counted),
            Form.of(ARABIC_FORM + "(?<behind>" + BEHIND + ")(?<unit>)(?![a-zA-Z:：])", Quantities::counted));

    private Quantities() {}

    private static Optional<Token> counted(Matcher found, CharSequence text) {
        BigDecimal value = Numeral.value(found.group("number") + found.group("power"));
        boolean approximate = about(found) || !found.group("more").isEmpty() || found.group("more2") != null;
        String word = found.group("unit");

        return One.isAnArticle(found, text) || found.group().equals("十分") || isIdiom(found, text)
                ? Optional.empty()
                : token(found, value, null, approximate, word);
    }

    private static boolean isIdiom(Matcher found, CharSequence text) {
        int start = Math.max(0, found.start() - 1);
        return IDIOM.matcher(text.subSequence(start, Math.min(text.length(), found.end() + 2)))
                .lookingAt();
    }

    /** 1586人(次). */
    private static Optional<Token> times(Matcher found) {
        return named(found, "人次");
    }

    private static Optional<Token> unnamed(Matcher found) {
        return named(found, "元");
    }

    private static Optional<Token> named(Matcher found, String unit) {
        BigDecimal value = Numeral.value(found.group("number") + found.group("power"));
        boolean approximate = about(found) || !found.group("more").isEmpty() || found.group("more2") != null;
        return token(found, value, null, approximate, unit);
    }

    /** 会同五部门: counted without any measure word. */
    private static Optional<Token> bare(Matcher found) {
        return token(found, Numeral.value(found.group("number")), null, false, "");
    }

    /** 3个多月. */
    private static Optional<Token> lasting(Matcher found, CharSequence text) {
        String word = found.group("lasting").equals("月") ? "个月" : "个小时";
        return token(found, Numeral.value(found.group("number")), null, true, word);
    }

    /** 三点体会: announces what follows, without being a measure word anywhere else. */
    private static Optional<Token> points(Matcher found, CharSequence text) {
        Quantity quantity = new Quantity(Numeral.value(found.group("number")), null, false, Unit.NONE);
        return Optional.of(new Token(found.start(), found.end(), STRUCTURE, quantity));
    }

    private static Optional<Token> range(Matcher found, CharSequence text) {
        String first = found.group("number");
        String second = found.group("number2");
        String power = trailingPower(second);
        boolean sharesPower = found.group("u1") == null && trailingPower(first).isEmpty() && !power.isEmpty();
        BigDecimal from = Numeral.value(sharesPower ? first + power : first);
        return token(found, from, Numeral.value(second), about(found), found.group("unit"));
    }

    private static String trailingPower(String number) {
        int from = number.length();
        while (from > 0 && "万亿".indexOf(number.charAt(from - 1)) >= 0) {
            from--;
        }
        return number.substring(from);
    }

    /** 七八个, 三四十人, 三五次: a digit and the next one, or a few. */
    private static Optional<Token> neighbours(Matcher found, CharSequence text) {
        BigDecimal a = Numeral.value(found.group("a"));
        BigDecimal b = Numeral.value(found.group("b"));
        boolean threeOrFive = found.group("a").equals("三") && found.group("b").equals("五");
        if (b.subtract(a).compareTo(BigDecimal.ONE) != 0 && !threeOrFive) {
            return Optional.empty();
        }
        String power = found.group("power");
        String teens = found.group().contains("十" + found.group("a")) ? "十" : "";
        return token(
                found,
                Numeral.value(teens + found.group("a") + power),
                Numeral.value(teens + found.group("b") + power),
                about(found),
                found.group("unit"));
    }

    /** 数十家, 上百人, 百余人: at least so many. */
    private static Optional<Token> many(Matcher found, CharSequence text) {
        String power = Pattern.matches("[余多]?", found.group("power")) ? found.group("some") : found.group("power");
        return token(found, Numeral.value("一" + power), null, true, found.group("sunit"));
    }

    /** 百万元以上. */
    private static Optional<Token> millions(Matcher found, CharSequence text) {
        return token(found, Numeral.value("一" + found.group("some") + "万"), null, true, found.group("sunit"));
    }

    private static Optional<Token> perCent(Matcher found, CharSequence text) {
        String number = found.group("number");
        BigDecimal value = number.equals("百") ? BigDecimal.valueOf(100) : Numeral.value(number);
        return token(found, value, null, about(found), "%");
    }

    private static Optional<Token> perMille(Matcher found, CharSequence text) {
        return token(found, Numeral.value(found.group("number")), null, about(found), "‰");
    }

    private static Optional<Token> fraction(Matcher found, CharSequence text) {
        BigDecimal value = Numeral.value(found.group("number"))
                .multiply(BigDecimal.valueOf(100))
                .divide(Numeral.value(found.group("of")), MathContext.DECIMAL32);
        return token(found, value, null, true, "%");
    }

    private static boolean about(Matcher found) {
        return found.group("about") != null || !found.group("behind").isEmpty();
    }

    private static Optional<Token> token(
            Matcher found, BigDecimal value, @Nullable BigDecimal upTo, boolean approximate, String word) {
        Token.Sort sort = word.endsWith("方面") ? STRUCTURE : QUANTITY;
        int end = found.end();
        while (end > found.start() && found.group().charAt(end - found.start() - 1) == ' ') {
            end--;
        }
        Quantity quantity = new Quantity(value, upTo, approximate, unit(word));
        return Optional.of(new Token(found.start(), end, sort, quantity));
    }

    /** 九成, 九成五, 六成半. */
    private static Optional<Token> tenths(Matcher found, CharSequence text) {
        String half = found.group("half");
        BigDecimal value = Numeral.value(found.group("number")).multiply(BigDecimal.TEN);
        if (half != null) {
            value = value.add(half.equals("半") ? BigDecimal.valueOf(5) : Numeral.value(half));
        }
        return token(found, value, null, about(found) || found.group("more") != null, "%");
    }

    private static Unit unit(String word) {
        return Units.of(word).orElse(Unit.NONE);
    }
}
