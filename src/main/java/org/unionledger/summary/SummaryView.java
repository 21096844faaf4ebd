package org.unionledger.summary;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.summary.BoundFigure.Part;

/**
 * A summary as templates print it.
 *
 * @param annex null for the text alone
 */
public record SummaryView(
        Summary summary,
        @Nullable Annex annex,
        String signedOn,
        Map<Integer, FigureLink> figures,
        Map<String, FigureLink> values) {

    /**
     * On a page of the application: a figure opens its facts, a computed one shows its row of the annex.
     *
     * @param links the words on hover and the address of facts
     */
    public static SummaryView linked(Summary summary, Annex annex, Words words, Function<Part, FigureLink> links) {
        Map<Integer, FigureLink> figures = new HashMap<>();
        for (BoundFigure figure : summary.figures()) {
            FigureLink link = figure.isComputed()
                    ? new FigureLink(figure.text(), "", figure.name(), row(figure.number()))
                    : withText(figure.text(), links.apply(figure.parts().get(0)));
            figures.put(figure.number(), link);
        }
        Map<String, FigureLink> values = new HashMap<>();
        for (Annex.Row row : annex.rows()) {
            values.put(
                    row.number(),
                    row.part() == null
                            ? new FigureLink(row.value(), "", row.name(), null)
                            : withText(row.value(), links.apply(row.part())));
        }
        return new SummaryView(summary, annex, new Formats(words).day(summary.signedOn()), figures, values);
    }

    /** In a file of its own: every figure shows its row of the annex, where there is one. */
    static SummaryView standingAlone(Summary summary, @Nullable Annex annex, Words words) {
        Map<Integer, FigureLink> figures = new HashMap<>();
        Map<String, FigureLink> values = new HashMap<>();
        for (BoundFigure figure : summary.figures()) {
            String href = annex == null ? null : row(figure.number());
            figures.put(figure.number(), new FigureLink(figure.text(), "", figure.name(), href));
        }
        if (annex != null) {
            annex.rows().forEach(row -> values.put(row.number(), new FigureLink(row.value(), "", row.name(), null)));
        }
        return new SummaryView(summary, annex, new Formats(words).day(summary.signedOn()), figures, values);
    }

    private static String row(int number) {
        return "#figure-" + number;
    }

    private static FigureLink withText(String text, FigureLink link) {
        return new FigureLink(text, "", link.hint(), link.href());
    }

    public FigureLink figure(BoundFigure figure) {
        return Objects.requireNonNull(figures.get(figure.number()));
    }

    public FigureLink value(Annex.Row row) {
        return Objects.requireNonNull(values.get(row.number()));
    }

    /** Which summary it is, as an address asks for it. */
    public Map<String, String> asked() {
        return new SummaryAddress(summary.request(), summary.asOf()).fields();
    }
}
