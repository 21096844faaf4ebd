package org.unionledger.reading.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.text.Period;

/**
 * The part of a year that a title says it is of.
 *
 * @param words 上半年, 第二季度, 5月, 第二学期
 */
record PartOfYear(String words) {

    private static final Pattern TERM = Pattern.compile("第([一二])学期");

    static Optional<PartOfYear> of(String title) {
        Matcher term = TERM.matcher(title);
        String words = term.find() ? "第" + term.group(1) + "学期" : Period.withinYear(title);
        return words.isEmpty() ? Optional.empty() : Optional.of(new PartOfYear(words));
    }

    boolean isMonth() {
        return words.matches("\\d{1,2}月");
    }

    boolean isFirstHalf() {
        return words.equals("上半年");
    }

    /** Whether what is told from one month to another, both inclusive, may be of it; a quarter may look back by a month. */
    boolean holds(int from, int to) {
        if (words.endsWith("半年")) {
            return words.startsWith("上") ? to <= 6 : from >= 6;
        }
        if (words.endsWith("学期")) {
            return words.charAt(1) == '一' ? from <= 2 && to <= 2 || from >= 8 : from >= 1 && to <= 8;
        }
        if (words.endsWith("季度")) {
            int quarter = Math.max("一二三四".indexOf(words.charAt(1)), "1234".indexOf(words.charAt(1))) + 1;
            return from >= quarter * 3 - 3 && to <= quarter * 3;
        }
        return !isMonth() || to == Integer.parseInt(words.substring(0, words.length() - 1));
    }

    /** Whether a month lies outside of it by more than the month in which it is written. */
    boolean isFarFrom(int month) {
        return isFirstHalf() && month > 7
                || words.endsWith("季度") && !holds(month, month) && !holds(month - 1, month - 1)
                || words.endsWith("学期") && !holds(month, month);
    }
}
