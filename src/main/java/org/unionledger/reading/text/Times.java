package org.unionledger.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time a figure is of: what its sentence says before it, else that of its text. */
public final class Times {

    private static final Pattern TOLD = Pattern.compile(
            "(?:((?:19|20)\\d{2})年(?:度)?)?(上半年|下半年|第?[一二三四1-4]季度|(?<!\\d)(?:1[0-2]|[1-9])(?:月)?(?:[-—至~]{1,2}(?:1[0-2]|[1-9]))?月)|((?:19|20)\\d{2})年|(去年|上年|上一年度?|明年|来年)");

    private static final String COMPARING = "比较";

    private Times() {}

    /**
     * @param before the sentence before the figure
     * @param text the period of the text, unknown if it tells none
     */
    public static Period of(String before, Period text) {
        String statement = before.substring(before.lastIndexOf(';') + 1);
        Matcher told = TOLD.matcher(statement);
        Period period = text;
        while (told.find()) {
            boolean atOnce = statement.substring(told.end()).chars().noneMatch(Character::isDigit);
            boolean otherYear = told.group(4) != null
                    || told.group(3) != null && !text.words().startsWith(told.group(3));
            boolean aside = otherYear || isComparedWith(statement, told.start());
            period = aside && !atOnce ? period : period(told, text);
        }
        return period;
    }

    /** 比4月的12场增长25%, 参加职工1920人: only the twelve are of April. */
    private static boolean isComparedWith(String statement, int time) {
        return time > 0 && COMPARING.indexOf(statement.charAt(time - 1)) >= 0;
    }

    private static Period period(Matcher told, Period text) {
        if (told.group(4) != null) {
            int step = told.group(4).startsWith("明") || told.group(4).startsWith("来") ? 1 : -1;
            return text.year().map(year -> new Period(year + step + "年")).orElse(new Period(told.group(4)));
        }
        if (told.group(3) != null) {
            return new Period(told.group(3) + "年");
        }
        String year = told.group(1) == null ? text.yearWords() : told.group(1) + "年";
        String part = told.group(2);
        return new Period(year + (part.endsWith("季度") && !part.startsWith("第") ? "第" + part : part));
    }
}
