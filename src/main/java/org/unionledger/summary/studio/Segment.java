package org.unionledger.summary.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a sentence as the outline's page shows it: plain text, or a mark without its signs.
 *
 * @param marked whether it stands for a figure, a list or a word
 * @param when   whether it is the condition of a clause
 */
public record Segment(String text, boolean marked, boolean when) {

    private static final Pattern MARK = Pattern.compile("\\{((?:[^{}]|\\{[^{}]*})*)}|\\[\\?([^:]*): ?");
    private static final Pattern NAME = Pattern.compile("[「」]");

    /** @param sentence as users read it */
    static List<Segment> of(String sentence) {
        List<Segment> segments = new ArrayList<>();
        Matcher mark = MARK.matcher(sentence);
        int end = 0;
        while (mark.find()) {
            addPlain(sentence.substring(end, mark.start()), segments);
            String text = mark.group(1) == null ? mark.group(2) : mark.group(1);
            segments.add(new Segment(NAME.matcher(text).replaceAll(""), mark.group(1) != null, mark.group(1) == null));
            end = mark.end();
        }
        addPlain(sentence.substring(end), segments);
        return List.copyOf(segments);
    }

    private static void addPlain(String text, List<Segment> segments) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, false, false));
        }
    }
}
