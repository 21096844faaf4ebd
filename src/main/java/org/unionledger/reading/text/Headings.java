package org.unionledger.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How deep a line's number stands: 一、 above （一） above 1. above （1）; 0 for a line without one. */
final class Headings {

    private static final Pattern NUMBER =
            Pattern.compile("^(?:([一二三四五六七八九十]{1,3}[、,.])|([(][一二三四五六七八九十]{1,3}[)])|(\\d{1,2}[、.)])|([(]\\d{1,2}[)]))");
    private static final int LONGEST = 40;

    private Headings() {}

    static int level(Line line) {
        Matcher number = NUMBER.matcher(line.text());
        if (!number.find()) {
            return 0;
        }
        for (int level = 1; level <= number.groupCount(); level++) {
            if (number.group(level) != null) {
                return level;
            }
        }
        return 0;
    }

    /** The words of a heading: a short line, or the first sentence of a numbered one. */
    static String words(Line line) {
        String text = line.text();
        int stop = text.indexOf('。');
        String first = stop < 0 ? text : text.substring(0, stop);
        boolean heads = first.length() <= LONGEST && (level(line) > 0 || stop < 0);
        return heads ? first : "";
    }
}
