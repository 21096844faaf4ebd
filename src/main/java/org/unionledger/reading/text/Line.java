package org.unionledger.reading.text;

import java.util.ArrayList;
import java.util.List;

/** A line of the page without the blanks around it: from {@code start} to before {@code end}, never empty. */
record Line(int start, int end, String text) {

    static List<Line> of(String page) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from <= page.length()) {
            int to = page.indexOf('\n', from);
            int end = to < 0 ? page.length() : to;
            add(page, from, end, lines);
            from = end + 1;
        }
        return lines;
    }

    private static void add(String page, int from, int to, List<Line> lines) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(page.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(page.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            lines.add(new Line(start, end, page.substring(start, end)));
        }
    }
}
