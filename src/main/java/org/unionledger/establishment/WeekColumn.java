package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;

/** A column of the weekly report: which figure of which period. @param label key of its head */
record WeekColumn(String label, IndicatorId indicator, Breakdown where, Function<Week, Period> period) {

    static final List<WeekColumn> ALL = all();

    private static List<WeekColumn> all() {
        List<WeekColumn> columns = new ArrayList<>();
        columns.add(of("founded.week", "org.unions.founded", Week::period));
        columns.add(of("founded.year", "org.unions.founded", WeekColumn::yearSoFar));
        columns.add(of("target", "org.unions.target", WeekColumn::yearSoFar));
        columns.add(of("rate", "org.unions.target_rate", WeekColumn::yearSoFar));
        Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.PLAQUE)
                .forEach(stage -> columns.add(new WeekColumn(
                        "establishment.stage." + stage.code(),
                        new IndicatorId("org.progress.employers"),
                        Breakdown.of("stage", stage.term()),
                        Week::period)));
        columns.add(of("obstacles", "org.progress.obstacles", Week::period));
        columns.add(of("contacts", "org.progress.contacts", Week::period));
        return List.copyOf(columns);
    }

    private static WeekColumn of(String label, String indicator, Function<Week, Period> period) {
        return new WeekColumn("establishment.week." + label, new IndicatorId(indicator), Breakdown.NONE, period);
    }

    /** From the first of January of the year in which the week ends. */
    private static Period yearSoFar(Week week) {
        return new Period(LocalDate.of(week.sunday().getYear(), 1, 1), week.sunday());
    }

    FigureQuery query(OrganizationId union, Week week) {
        return new FigureQuery(indicator, union, period.apply(week), where);
    }
}
