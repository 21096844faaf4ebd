package org.unionledger.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Chart;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organization;

/** The figures of one desk, laid out in the reader's language. */
final class DeskFigures {

    private final Map<FigureQuery, Figure> read = new HashMap<>();
    private final FigureLinks links;
    private final Words words;
    private final Standpoint standpoint;
    private final BiFunction<IndicatorId, Words, String> names;

    DeskFigures(
            List<FigureQuery> queries,
            List<Figure> figures,
            FigureLinks links,
            Words words,
            Standpoint standpoint,
            BiFunction<IndicatorId, Words, String> names) {
        for (int i = 0; i < queries.size(); i++) {
            read.put(queries.get(i), figures.get(i));
        }
        this.links = links;
        this.words = words;
        this.standpoint = standpoint;
        this.names = names;
    }

    DeskView view(DeskDays days, List<Organization> below, boolean many, @Nullable Integer alarms) {
        return new DeskView(
                read.values().stream().noneMatch(Figure::isTold),
                tiles(DeskContent.BALANCES, days, "desk.at_last_year"),
                tiles(DeskContent.YEAR, days, "desk.last_year"),
                weeks(days),
                charts(days, below),
                many ? DeskContent.unionByUnion(standpoint.union()) : null,
                new Formats(words).day(days.thisYear().to()),
                alarms);
    }

    private List<DeskView.Tile> tiles(List<IndicatorId> indicators, DeskDays days, String before) {
        return indicators.stream()
                .map(id -> new DeskView.Tile(
                        name(id), link(id, days.thisYear()), words.text(before), link(id, days.lastYear())))
                .toList();
    }

    /** Only what moved in either week. */
    private List<DeskView.Week> weeks(DeskDays days) {
        return DeskContent.WEEK.stream()
                .filter(id -> figure(id, standpoint.union(), days.thisWeek()).isTold()
                        || figure(id, standpoint.union(), days.lastWeek()).isTold())
                .map(id -> new DeskView.Week(name(id), link(id, days.thisWeek()), link(id, days.lastWeek())))
                .toList();
    }

    private List<Chart> charts(DeskDays days, List<Organization> below) {
        List<Chart> charts = new ArrayList<>();
        charts.add(new Chart(
                words.text("desk.by_month"),
                "line",
                "",
                days.months().stream()
                        .map(month -> words.text("desk.month", month.getMonthValue()))
                        .toList(),
                DeskContent.MONTHS.stream()
                        .map(id -> new Chart.Series(
                                name(id),
                                values(days.months().stream()
                                        .map(month -> figure(id, standpoint.union(), Period.month(month)))
                                        .toList())))
                        .toList()));
        if (!below.isEmpty()) {
            charts.add(new Chart(
                    words.text("desk.by_union"),
                    "bar",
                    "",
                    below.stream().map(Organization::name).toList(),
                    DeskContent.UNIONS.stream()
                            .map(id -> new Chart.Series(
                                    name(id),
                                    values(below.stream()
                                            .map(union -> figure(id, union.id(), days.thisYear()))
                                            .toList())))
                            .toList()));
        }
        return charts;
    }

    private static List<@Nullable BigDecimal> values(List<Figure> figures) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        figures.forEach(figure -> values.add(figure.value()));
        return values;
    }

    private FigureLink link(IndicatorId id, Period period) {
        return links.withUnit(words, figure(id, standpoint.union(), period), AsOf.NOW, standpoint.unionName());
    }

    private Figure figure(IndicatorId id, OrganizationId union, Period period) {
        return Objects.requireNonNull(read.get(new FigureQuery(id, union, period, Breakdown.NONE)));
    }

    private String name(IndicatorId id) {
        return names.apply(id, words);
    }
}
