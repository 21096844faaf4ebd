package org.unionledger.exchange.layout;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day a sheet says it holds at: 截至2025年12月31日 above its table, else the last day of the year (or month) its title
 * names.
 *
 * @param day  null when the sheet says nothing
 * @param year the year the sheet names, for days written without one; null when it names none
 */
record StatedDay(@Nullable LocalDate day, @Nullable Integer year) {

    static final StatedDay NONE = new StatedDay(null, null);

    private static final Pattern UNTIL = Pattern.compile(
            "(?:截至|截止|统计(?:时点|日期|时间)|填报(?:日期|时间)|数据时间)(?:到|于)?[:：]?((?:19|20)[0-9]{2})[年./-]([0-9]{1,2})[月./-](?:([0-9]{1,2})日?|底|末)?");
    private static final Pattern MONTH = Pattern.compile("((?:19|20)[0-9]{2})年([0-9]{1,2})月");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})(?:年|年度|度)");

    /** @param texts what stands above the table, the sheet's name and the file's name, the most telling first */
    static StatedDay in(List<String> texts) {
        List<String> bare = texts.stream()
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""))
                .toList();
        for (Pattern pattern : List.of(UNTIL, MONTH, YEAR)) {
            for (String text : bare) {
                Matcher match = pattern.matcher(text);
                if (match.find()) {
                    LocalDate day = day(match);
                    if (day != null) {
                        return new StatedDay(day, day.getYear());
                    }
                }
            }
        }
        return NONE;
    }

    private static @Nullable LocalDate day(Matcher match) {
        int year = Integer.parseInt(match.group(1));
        try {
            if (match.groupCount() < 2) {
                return Year.of(year).atMonth(12).atEndOfMonth();
            }
            int month = Integer.parseInt(match.group(2));
            String day = match.groupCount() < 3 ? null : match.group(3);
            return day == null
                    ? Year.of(year).atMonth(month).atEndOfMonth()
                    : LocalDate.of(year, month, Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
