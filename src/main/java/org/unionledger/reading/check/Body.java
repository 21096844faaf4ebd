package org.unionledger.reading.check;

import java.util.List;
import org.unionledger.reading.text.Text;

/** What the checks look at: a text of a page with all its figures, in the order of their places. */
public record Body(String page, Text text, List<Stated> figures) {

    /** The figures of the same sentence before this one. */
    List<Stated> before(Stated figure) {
        return figures.stream()
                .filter(other -> other.sentence() == figure.sentence() && other.start() < figure.start())
                .toList();
    }

    /** What counts something behind a figure, to the end of the text. */
    List<Stated> quantitiesAfter(Stated figure) {
        return figures.subList(figures.indexOf(figure) + 1, figures.size()).stream()
                .filter(Stated::isQuantity)
                .toList();
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

    /** Whether no semicolon stands between two figures. */
    boolean isSameStatement(Stated one, Stated other) {
        int from = Math.min(one.start(), other.start());
        return page.substring(from, Math.max(one.start(), other.start())).indexOf(';') < 0;
    }

    String between(Stated one, Stated other) {
        return page.substring(
                one.place().token().end(), Math.max(one.place().token().end(), other.start()));
    }
}
