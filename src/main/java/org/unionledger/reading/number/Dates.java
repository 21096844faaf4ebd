package org.unionledger.reading.number;

import static org.unionledger.reading.number.Token.Sort.DATE;
import static org.unionledger.reading.number.Token.Sort.GARBLED;
import static org.unionledger.reading.number.Token.Sort.MASKED;
import static org.unionledger.reading.number.Written.TO;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, months, years and the times of day, whole or with hidden parts. */
final class Dates {

    private static final String YEAR =
            "(?:(?:19|20)\\d{2}|[一二][〇零○0OoＯ九][〇零○0一二三四五六七八九]{2}|(?:19|20)(?:[xX×*_?]{1,2}|\\d[xX×*_?])|[xX×*_]{1,4})";
    private static final String MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|[xX×*_]{1,2})";
    private static final String DAY = "(?:[12]\\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|[xX×*_]{1,2})";
    private static final String PART = "(?:份|底|初|末|中旬|上旬|下旬)?";
    private static final String DAY_OF_MONTH = DAY + "(?:" + TO + DAY + ")?(?:日|号(?!召|码|文))";
    private static final String MONTH_AND_DAY = "(?:" + MONTH + "(?:" + TO + "|、)){0,3}" + MONTH + "月" + PART + "(?:"
            + DAY_OF_MONTH + "(?:" + TO + DAY + "日)?)?";
    private static final Pattern HIDDEN = Pattern.compile("[xX×*_?]");

    static final List<Form> FORMS = List.of(
            Form.of(
                    "(?<!\\d)(?:19|20)\\d{2}[-/.](?:1[0-2]|0?[1-9])[-/.](?:[12]\\d|3[01]|0?[1-9])(?!\\d)"
                            + "(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?",
                    DATE),
            Form.of("(?<!\\d)(?:19|20)\\d{2}[-.](?:0[1-9]|1[0-2])(?!\\d|[-.]\\d)", DATE),
            Form.of("(?<!\\d)" + YEAR + "年?" + TO + YEAR + "(?:学年度?|年度?)", Dates::dated),
            Form.of("(?<!\\d)" + YEAR + "年度?(?:" + MONTH_AND_DAY + "(?:" + TO + MONTH_AND_DAY + ")?)?", Dates::dated),
            Form.of("(?<![\\d个])" + MONTH_AND_DAY + "(?:" + TO + MONTH_AND_DAY + ")?", Dates::dated),
            Form.of("(?<=[每当同该前月、至和及])" + DAY_OF_MONTH, Dates::dated),
            Form.of("(?<=^|[\\n。;] {0,2})" + DAY + "日(?=,|上午|下午|晚|从|召开|举行|举办)", DATE),
            Form.of("(?<=\\p{IsHan})" + DAY + "日(?=从|召开|举行|举办|获悉|讯|电|发布|公布)", DATE),
            Form.of("(?<![\\d.])\\d{2}年(?=度|底|初|上半年|下半年|以来)", DATE),
            Form.of("(?<=[截自从于至])\\d{2}年", DATE),
            Form.of("(?<=[到在,。;、(\\n])9\\d年(?![来龄以之内间多的])", DATE),
            Form.of("(?<![\\d.])20\\d年(?!来)|(?<![\\d.])20年(?=\\d{1,2}月)", GARBLED),
            Form.of("(?<![\\d.月至到年每]|为期|历时|[共计足满第])(?:[12]\\d|3[01]|[1-9])日(?![均常报子志益本语用期程历制薪间游渐出久])", DATE),
            Form.of("(?<=[年,。;\n])前(?:\\d{1,2}|[二两三四五六七八九十]|十一)个月", DATE),
            Form.of(
                    "(?<=^|\n)20[0-3]\\d(?=\\p{IsHan}{1,12}(?:工会|总结|计划))(?!年|" + Units.ANY + "\\p{IsHan}{0,3}[,。])",
                    DATE),
            Form.of("(?<![\\d.])" + DAY + "日(?=之?前|上午|下午|晚|起)", DATE),
            Form.of("(?<=每个?月的?)第[一二三四1-4]?个?周[一二三四五六日]?", DATE),
            Form.of("(?<=每|单|双|每月第[一二三四]周的?)周[一二三四五六日](?![天次场期节课个])", DATE),
            Form.of("(?:正月|腊月|冬月|农历" + MONTH + "月)(?:初[一二三四五六七八九十]|十[一二三四五六七八九]?|[二廿]十?[一二三四五六七八九]?|三十)", DATE),
            Form.of("第?[一二三四1-4](?:" + TO + "[一二三四])?季度", DATE),
            Form.of(
                    "(?<=上午|下午|晚上?|早上?|中午|日)(?:\\d{1,2}|十?[一二两三四五六七八九十])[点时](?:半|整|钟|(?:\\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)分)?(?![建多子])",
                    DATE),
            Form.of("\\d{1,2}[:时]\\d{2}分?(?:" + TO + "\\d{1,2}[:时]\\d{2}分?)?(?!\\d)", DATE));

    private Dates() {}

    private static Optional<Token> dated(Matcher found, CharSequence text) {
        boolean hidden = HIDDEN.matcher(found.group()).find();
        return Optional.of(Token.of(found.start(), found.end(), hidden ? MASKED : DATE));
    }
}
