package org.unionledger.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Alarms;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** Composes the desk: every figure of the page is read in one round trip. */
@Service
class Desk {

    private static final int UNIONS_DRAWN = 20;

    private final FigureReader figures;
    private final FigureLinks links;
    private final Organizations organizations;
    private final Alarms alarms;
    private final Clock clock;

    Desk(FigureReader figures, FigureLinks links, Organizations organizations, Alarms alarms, Clock clock) {
        this.figures = figures;
        this.links = links;
        this.organizations = organizations;
        this.alarms = alarms;
        this.clock = clock;
    }

    DeskView of(Scope scope, Standpoint standpoint, Words words) {
        scope.require(Right.READ_FIGURES);
        DeskDays days = new DeskDays(standpoint.year(), LocalDate.now(clock));
        List<Organization> first = firstBelow(scope, standpoint.union());
        boolean many = first.size() > UNIONS_DRAWN;
        List<Organization> below = many ? List.of() : first;
        Set<FigureQuery> asked = new LinkedHashSet<>();
        ask(asked, DeskContent.BALANCES, standpoint.union(), days.thisYear(), days.lastYear());
        ask(asked, DeskContent.YEAR, standpoint.union(), days.thisYear(), days.lastYear());
        ask(asked, DeskContent.WEEK, standpoint.union(), days.thisWeek(), days.lastWeek());
        for (YearMonth month : days.months()) {
            ask(asked, DeskContent.MONTHS, standpoint.union(), Period.month(month));
        }
        for (Organization union : below) {
            ask(asked, DeskContent.UNIONS, union.id(), days.thisYear());
        }
        List<FigureQuery> queries = List.copyOf(asked);
        DeskFigures read =
                new DeskFigures(queries, figures.read(queries, AsOf.NOW), links, words, standpoint, this::nameOf);
        return read.view(
                days, below, many, alarms.concern(scope) ? alarms.of(scope).size() : null);
    }

    private String nameOf(IndicatorId id, Words words) {
        return figures.indicator(id)
                .map(indicator -> words.either(indicator.name(), indicator.englishName()))
                .orElseThrow();
    }

    /** The unions next below the standpoint; one more than a chart can show where there are more. */
    private List<Organization> firstBelow(Scope scope, OrganizationId union) {
        return organizations.firstBelow(scope, List.of(union), UNIONS_DRAWN + 1).stream()
                .map(below -> below.branch().organization())
                .toList();
    }

    private static void ask(
            Set<FigureQuery> asked, List<IndicatorId> indicators, OrganizationId union, Period... periods) {
        for (IndicatorId indicator : indicators) {
            for (Period period : periods) {
                asked.add(new FigureQuery(indicator, union, period, Breakdown.NONE));
            }
        }
    }
}
