package org.unionledger.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.summary.BoundFigure.Part;

/** A summary as templates print it. */
public record SummaryView(
        Summary summary,
        Annex annex,
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

    /** In a file of its own: every figure shows its row of the annex. */
    static SummaryView standingAlone(Summary summary, Annex annex, Words words) {
        Map<Integer, FigureLink> figures = new HashMap<>();
        summary.figures()
                .forEach(figure -> figures.put(
                        figure.number(), new FigureLink(figure.text(), "", figure.name(), row(figure.number()))));
        Map<String, FigureLink> values = new HashMap<>();
        annex.rows().forEach(row -> values.put(row.number(), new FigureLink(row.value(), "", row.name(), null)));
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

    public List<SummaryFormat> formats() {
        return List.of(SummaryFormat.values());
    }

    /** Where the same summary can be had as a file. */
    public String href(SummaryFormat format) {
        return new SummaryAddress(summary.request(), summary.asOf()).file(format);
    }
}
