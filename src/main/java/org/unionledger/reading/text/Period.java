package org.unionledger.reading.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time a text or figure tells of, in the words of the genre: 2023年, 2023年上半年, 2022—2023学年, 20xx年; empty if not told. */
public record Period(String words) {

    public static final Period UNKNOWN = new Period("");

    private static final String YEAR =
            "((?:19|20)\\d{2}|[一二][〇零○0九][〇零○0一二三四五六七八九]{2}|(?:19|20)[\\dxX×*_?]{1,2}|[xX×*_]{2,4})";
    private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})年?[-—~～至]{1,2}(\\d{4})学年(度?第?[一二]学期)?");
    private static final Pattern PERIOD = Pattern.compile(
            YEAR + "年度?[^,。\n]{0,16}?([上下]半年|第?[一二三四1-4]季度|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月)(?!\\d|至|-)");
    /** 2020镇工会工作总结. */
    private static final Pattern YEAR_AT_FIRST = Pattern.compile("^20[0-3]\\d(?=(?!年)\\p{IsHan})");

    private static final Pattern YEAR_ALONE = Pattern.compile("(?<!\\d)" + YEAR + "年");
    /** The ways in which an opening names its year, the surest first: 2023年，…; any year but that since when somebody serves. */
    private static final List<Pattern> YEAR_TOLD = List.of(
            Pattern.compile("(?<![\\d自从于至])" + YEAR + "年度?,"),
            Pattern.compile("(?<![\\d自从于])" + YEAR + "年(?![^,。\\n]{0,8}(?:任职|担任|以来|起|落户|成立|建成|投产|建校|创办|的?基础))"),
            Pattern.compile("(?<!\\d)" + YEAR + "年(?![^,。\\n]{0,8}(?:落户|成立|建成|投产|建校|创办))"));

    private static final Pattern WITHIN = Pattern.compile(
            "([上下]半年|第?[一二三四1-4]季度|(?<!\\d)(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?!\\d{1,2}(?!\\d)|[一二三四五六七八九十]{1,3}日))");

    private static final List<String> MONTHS =
            List.of("一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月");

    /** What a title says. */
    public static Period of(String title) {
        Matcher school = SCHOOL_YEAR.matcher(title);
        if (school.find()) {
            String term = school.group(3) == null ? "" : school.group(3).replace("度", "");
            return new Period(school.group(1) + "—" + school.group(2) + "学年" + term);
        }
        Matcher whole = PERIOD.matcher(title);
        if (whole.find()) {
            return new Period(year(whole.group(1)) + "年" + part(whole.group(2)));
        }
        Matcher bare = YEAR_AT_FIRST.matcher(title);
        if (bare.find()) {
            return new Period(bare.group() + "年");
        }
        Matcher year = YEAR_ALONE.matcher(title);
        return year.find() ? new Period(year(year.group(1)) + "年") : UNKNOWN;
    }

    /** The part of a year a title names without the year: 上半年, 第三季度; empty if none. */
    public static String withinYear(String title) {
        Matcher within = WITHIN.matcher(title);
        return within.find() ? part(within.group(1)) : "";
    }

    /** The year a stretch of text begins a sentence with: 2023年，…. */
    static Optional<String> surelyYearOf(String text) {
        Matcher year = YEAR_TOLD.get(0).matcher(text);
        return year.find() ? Optional.of(year(year.group(1))) : Optional.empty();
    }

    /** The year a stretch of text speaks of. */
    static Optional<String> yearOf(String text) {
        return YEAR_TOLD.stream()
                .map(form -> form.matcher(text))
                .filter(Matcher::find)
                .map(found -> year(found.group(1)))
                .findFirst();
    }

    private static String part(String written) {
        if (written.endsWith("季度")) {
            return written.startsWith("第") ? written : "第" + written;
        }
        String month = written.replace("份", "");
        int chinese = MONTHS.indexOf(month);
        return chinese < 0 ? month : chinese + 1 + "月";
    }

    private static String year(String written) {
        StringBuilder year = new StringBuilder();
        for (char c : written.toCharArray()) {
            int digit = "〇一二三四五六七八九".indexOf(c == '零' || c == '○' || c == 'O' || c == 'o' ? '〇' : c);
            year.append(digit < 0 ? c : (char) ('0' + digit));
        }
        return year.toString();
    }

    public boolean isKnown() {
        return !words.isEmpty();
    }

    /** The year in four digits, if it is told in full. */
    public Optional<Integer> year() {
        Matcher year = Pattern.compile("(\\d{4})(?=年|学年)").matcher(words);
        return year.find() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
    }

    Optional<Integer> nextYear() {
        return year().map(year -> year + 1);
    }

    /** The year as written, hidden digits and all; empty where none is told, as of 上半年 alone. */
    public String yearWords() {
        int end = words.indexOf('年');
        return end < 0 || words.startsWith("半年", end - 1) ? "" : words.substring(0, end + 1);
    }
}
