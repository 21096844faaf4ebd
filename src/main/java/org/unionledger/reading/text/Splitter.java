package org.unionledger.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the summaries of a page apart by marks (篇一), else by lines that head a summary of their own. */
final class Splitter {

    /** So much must stand below a title before another line can head the next text. */
    private static final int SHORTEST_BODY = 150;

    private static final int SHORTEST_PARAGRAPH = 40;
    private static final int SHORTEST_HEADLINE = 8;
    private static final int SHORT_TITLE = 14;

    private static final Pattern COUNTED = Pattern.compile("(\\p{IsHan}{4,40}) ?\\d{1,2}");
    /** The title of a page stands among its first lines. */
    private static final int LAST_HEAD = 6;

    private final List<Line> lines;
    private final List<Part> parts = new ArrayList<>();

    /** The headline above the line in which a page tells when it was put up; −1 if there is none. */
    private final int stamped;

    private Splitter(List<Line> lines, int stamped) {
        this.lines = lines;
        this.stamped = stamped;
    }

    /** In the order of the page; at least one where anything is written at all. */
    static List<Part> split(List<Line> allLines) {
        List<Line> lines = allLines.stream().filter(line -> !Furniture.is(line)).toList();
        return lines.isEmpty() ? List.of() : new Splitter(lines, lines.indexOf(stamped(allLines))).parts();
    }

    private static @Nullable Line stamped(List<Line> lines) {
        for (int i = 1; i < Math.min(lines.size(), 12); i++) {
            Line above = lines.get(i - 1);
            if (Furniture.isStamp(lines.get(i))
                    && Titles.isHeadline(above)
                    && above.text().length() >= SHORTEST_HEADLINE) {
                return above;
            }
        }
        return null;
    }

    private List<Part> parts() {
        List<Integer> heads = marks();
        if (heads.isEmpty()) {
            heads = titles();
        }
        if (heads.isEmpty()) {
            heads = List.of(headline());
        }
        for (int i = 0; i < heads.size(); i++) {
            add(heads.get(i), i + 1 < heads.size() ? heads.get(i + 1) : lines.size());
        }
        return parts;
    }

    private List<Integer> marks() {
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (Titles.isMark(lines.get(i)) || Titles.isMarkedBehind(lines.get(i)) || isNumberedAgain(i)) {
                heads.add(i);
            }
        }
        return heads;
    }

    /** 乡镇工会工作总结1 below 乡镇工会工作总结: the title of the page, counted. */
    private boolean isNumberedAgain(int number) {
        Matcher counted = COUNTED.matcher(lines.get(number).text());
        return counted.matches()
                && lines.subList(0, Math.min(number, LAST_HEAD)).stream()
                        .anyMatch(line -> line.text().startsWith(counted.group(1)) && Titles.isTitle(line));
    }

    private List<Integer> titles() {
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean first = heads.isEmpty()
                    && Titles.isTitle(line)
                    && line.start() < 600
                    && !(Titles.isCollection(line) && anotherFollows(i));
            boolean next = !heads.isEmpty()
                    && Titles.isTitleOfItsOwn(line)
                    && !line.text()
                            .equals(lines.get(heads.get(heads.size() - 1)).text())
                    && line.start() - lines.get(heads.get(heads.size() - 1)).end() > SHORTEST_BODY;
            if (first || next) {
                heads.add(i > 0 && areOneTitle(lines.get(i - 1), line) ? i - 1 : i);
            }
        }
        return heads;
    }

    /** 某某局工会2024年度 above 工作总结: one title in two lines. */
    private static boolean areOneTitle(Line above, Line title) {
        return title.text().length() <= SHORT_TITLE
                && Titles.isTitle(title)
                && !Titles.namesABody(title)
                && Titles.isHeadline(above)
                && Titles.endsAsABody(above)
                && !Titles.isTitle(above);
    }

    /** 工作总结, and at once below it 某某局工会2024年工作总结: the title that says whose it is. */
    private int fuller(int head) {
        int below = head + 1;
        boolean closer = below < lines.size()
                && Titles.isTitleOfItsOwn(lines.get(below))
                && Titles.namesABody(lines.get(below))
                && !Titles.namesABody(lines.get(head))
                && !Titles.isCollection(lines.get(head));
        return closer ? below : head;
    }

    /** Where no line names a kind of text: the first short line with a paragraph below it, sought down to the first sentence. */
    private int headline() {
        if (stamped >= 0) {
            return stamped;
        }
        for (int i = 0; i + 1 < Math.min(lines.size(), 12) && !Titles.isProse(lines.get(i)); i++) {
            boolean paragraphBelow = lines.get(i + 1).text().length() >= SHORTEST_PARAGRAPH;
            if (Titles.isHeadline(lines.get(i))
                    && lines.get(i).text().length() >= SHORTEST_HEADLINE
                    && paragraphBelow) {
                return i > 0 && Titles.isLongHeadline(lines.get(i - 1)) ? i - 1 : i;
            }
        }
        return 0;
    }

    private boolean anotherFollows(int head) {
        return lines.subList(head + 1, lines.size()).stream().anyMatch(Titles::isTitleOfItsOwn);
    }

    private void add(int head, int next) {
        Line line = lines.get(head);
        int end = lines.get(next - 1).end();
        if (Titles.isProse(line)) {
            Matcher runOn = Titles.runOn(line);
            parts.add(
                    runOn.find()
                            ? new Part(runOn.group(1), line.start(), line.start() + runOn.end(1), end)
                            : new Part("", line.start(), line.start(), end));
            return;
        }
        int titleLine = titleLine(head, next);
        boolean joined = titleLine == head + 1 && areOneTitle(line, lines.get(titleLine));
        String title = (joined ? line.text() : "") + lines.get(titleLine).text();
        parts.add(new Part(title, line.start(), lines.get(titleLine).end(), end));
    }

    /** Of a mark that stands alone the line below, where that is a title; of a brief the line below its head. */
    private int titleLine(int head, int next) {
        boolean alone = Titles.isMark(lines.get(head))
                && Titles.behindMark(lines.get(head)).isEmpty();
        boolean below = head + 1 < next && Titles.isTitle(lines.get(head + 1));
        if (head + 1 < next && areOneTitle(lines.get(head), lines.get(head + 1))) {
            return head + 1;
        }
        if (alone && below) {
            return head + 1;
        }
        return isBrief(lines.get(head)) ? headline(head, next) : fuller(head);
    }

    private static boolean isBrief(Line line) {
        return line.text().endsWith("简报") || line.text().startsWith("简报");
    }

    private int headline(int head, int next) {
        for (int i = head + 1; i < Math.min(next, head + 6); i++) {
            if (Titles.isHeadline(lines.get(i))
                    && lines.get(i).text().length() >= SHORTEST_HEADLINE
                    && !lines.get(i).text().matches(".*(编|印发|\\d日)$|.*(?:要目|目录|导读).*")) {
                return i;
            }
        }
        return head;
    }
}
