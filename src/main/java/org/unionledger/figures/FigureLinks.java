package org.unionledger.figures;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;

/** Makes of figures what pages print: a number that says on hover what it is, and on a click opens its facts. */
@Component
public class FigureLinks {

    private static final String UNKNOWN = "—";

    private final IndicatorCatalogue catalogue;

    FigureLinks(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Without the unit, for tables whose head names it. */
    public FigureLink bare(Words words, Figure figure, AsOf asOf, String unionName) {
        return link(words, figure, asOf, unionName, "");
    }

    /** With the unit behind the number. */
    public FigureLink withUnit(Words words, Figure figure, AsOf asOf, String unionName) {
        return link(
                words,
                figure,
                asOf,
                unionName,
                Units.in(words, indicator(figure).unit()));
    }

    /** The page of what has been posted to a figure since a moment. */
    public String newsSince(FigureQuery query, Instant moment) {
        return FigureAddress.ofNews(query, moment);
    }

    private FigureLink link(Words words, Figure figure, AsOf asOf, String unionName, String unit) {
        var indicator = indicator(figure);
        var query = figure.query();
        var wording = new Wording(words);
        var hint = words.text(
                "figures.hint",
                wording.name(indicator, query.where()),
                unionName,
                wording.days(indicator, query.period()),
                wording.asOf(asOf.moment()));
        return new FigureLink(text(words, indicator, figure), unit, hint, FigureAddress.of(query, asOf));
    }

    private static String text(Words words, Indicator indicator, Figure figure) {
        var value = figure.value();
        return value == null ? UNKNOWN : new Formats(words).number(value, indicator.decimals(value));
    }

    private Indicator indicator(Figure figure) {
        return catalogue.get(figure.query().indicator()).indicator();
    }
}
