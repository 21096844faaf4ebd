package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;

/** Makes of figures what pages print: a number that says on hover what it is, and on a click opens its facts. */
@Component
public class FigureLinks {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
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
        return link(words, figure, asOf, unionName, indicator(figure).unit());
    }

    private FigureLink link(Words words, Figure figure, AsOf asOf, String unionName, String unit) {
        Indicator indicator = indicator(figure);
        Formats formats = new Formats(words);
        String text =
                figure.value() == null ? UNKNOWN : formats.number(figure.value(), decimals(indicator, figure.value()));
        return new FigureLink(
                text,
                unit,
                hint(words, formats, indicator, figure, asOf, unionName),
                FigureAddress.of(figure.query(), asOf));
    }

    /** As many decimals as the indicator is shown with, but none for a whole number of yuan. */
    private static int decimals(Indicator indicator, BigDecimal value) {
        boolean whole = indicator.kind() != IndicatorKind.FORMULA
                && value.stripTrailingZeros().scale() <= 0;
        return whole ? 0 : indicator.decimals();
    }

    private static String hint(
            Words words, Formats formats, Indicator indicator, Figure figure, AsOf asOf, String unionName) {
        Period period = figure.query().period();
        String days = indicator.kind() == IndicatorKind.STOCK
                ? words.text("figures.hint.at", formats.day(period.to()))
                : words.text("figures.hint.during", formats.day(period.from()), formats.day(period.to()));
        String where = figure.query().where().values().values().stream().collect(Collectors.joining("、"));
        String name = words.either(indicator.name(), indicator.englishName());
        return words.text(
                "figures.hint",
                where.isEmpty() ? name : name + "（" + where + "）",
                unionName,
                days,
                moment(words, asOf.moment()));
    }

    private static String moment(Words words, @Nullable Instant moment) {
        return moment == null
                ? words.text("figures.hint.now")
                : words.text("figures.hint.as_of", MOMENT.format(moment));
    }

    private Indicator indicator(Figure figure) {
        return catalogue.get(figure.query().indicator()).indicator();
    }
}
