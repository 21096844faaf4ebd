package org.unionledger.reading.check;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.unionledger.reading.text.Text;

/** What the checks look at: a text of a page with all its figures, in the order of their places. */
public record Body(String page, Text text, List<Stated> figures) {

    /** A list of parts is never longer, in figures. */
    private static final int FARTHEST = 40;

    private static final int REMEMBERED = 200;

    private static final Pattern PARENTHESES = Pattern.compile("[(][^()]*[)]");

    /** The figures of the same sentence before this one. */
    List<Stated> before(Stated figure) {
        int end = indexOf(figure);
        int start = end;
        while (start > 0 && figures.get(start - 1).sentence() == figure.sentence()) {
            start--;
        }
        return figures.subList(start, end);
    }

    /** What counts something among the next figures, or would if its digits were not hidden or lost. */
    List<Stated> countedAfter(Stated figure) {
        int start = indexOf(figure) + 1;
        return figures.subList(start, Math.min(figures.size(), start + FARTHEST)).stream()
                .filter(next -> (next.isQuantity() || next.isSpoilt()) && !isName(next))
                .toList();
    }

    /** 一所104人、二所88人: a body that is called by a number, with the number of its people at once behind. */
    boolean isName(Stated figure) {
        int next = indexOf(figure) + 1;
        return next < figures.size()
                && figures.get(next).start() == figure.place().token().end()
                && figures.get(next).isQuantity()
                && figure.isQuantity()
                && !Character.isDigit(page.charAt(figure.start()));
    }

    /** The figures that begin from one place on, before another. */
    List<Stated> within(int start, int end) {
        return figures.subList(firstFrom(start), firstFrom(end));
    }

    /** Those before a figure, as far as anybody would remember. */
    List<Stated> remembered(Stated figure) {
        int end = indexOf(figure);
        return figures.subList(Math.max(0, end - REMEMBERED), end);
    }

    private int firstFrom(int place) {
        int low = 0;
        int high = figures.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (figures.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int indexOf(Stated figure) {
        return Collections.binarySearch(figures, figure, Comparator.comparingInt(Stated::start));
    }

    /** Counts of the sentence before a figure, since its last semicolon and since the last rate told. */
    List<Stated> countsBefore(Stated figure) {
        List<Stated> before = before(figure);
        int from = figure.start();
        int stop = Math.max(figure.sentence(), page.lastIndexOf(';', from));
        for (Stated other : before) {
            stop = other.isShare() ? Math.max(stop, other.start()) : stop;
        }
        int since = stop;
        return before.stream()
                .filter(other -> other.isCount() && other.start() >= since)
                .toList();
    }

    /** Counts of the paragraph before a figure. */
    List<Stated> countsOfParagraph(Stated figure) {
        return paragraphBefore(figure).stream().filter(Stated::isCount).toList();
    }

    /** The figures of the paragraph before this one, as far as anybody would look back. */
    List<Stated> paragraphBefore(Stated figure) {
        int end = indexOf(figure);
        int start = end;
        while (start > 0
                && end - start < FARTHEST
                && between(figures.get(start - 1), figures.get(start)).indexOf('\n') < 0) {
            start--;
        }
        return figures.subList(start, end);
    }

    /** Whether a character stands in the sentence before a figure. */
    boolean isSaidBefore(Stated figure, char said) {
        int place = figure.start() - 1;
        while (place >= figure.sentence() && page.charAt(place) != said) {
            place--;
        }
        return place >= figure.sentence();
    }

    /** Whether no semicolon stands between two figures. */
    boolean isSameStatement(Stated one, Stated other) {
        int from = Math.min(one.start(), other.start());
        return page.substring(from, Math.max(one.start(), other.start())).indexOf(';') < 0;
    }

    boolean isOnAnotherLine(Stated one, Stated later) {
        int newline = page.indexOf('\n', one.start());
        return newline >= 0 && newline < later.start();
    }

    /** What stands between two figures, without what is told in parentheses that close before the second. */
    String link(Stated one, Stated other) {
        return PARENTHESES.matcher(between(one, other)).replaceAll("");
    }

    String between(Stated one, Stated other) {
        return page.substring(
                one.place().token().end(), Math.max(one.place().token().end(), other.start()));
    }
}
