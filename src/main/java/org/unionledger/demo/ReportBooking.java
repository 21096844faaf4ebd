package org.unionledger.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;
import org.unionledger.reporting.Assignments;
import org.unionledger.reporting.Receipts;
import org.unionledger.reporting.Reports;

/**
 * Sends reports upward as people do: most in time, some accepted, one returned, one begun, one forgotten, and the monthly one
 * late. What is sent is of what is committed, so this comes after everything else.
 */
@Component
class ReportBooking {

    private static final String WEEKLY = "weekly";
    private static final String MONTHLY = "monthly";

    /** So that a weekly report is in time on whatever day the demo is loaded. */
    private static final BigDecimal DAYS_FOR_A_WEEKLY_REPORT = BigDecimal.valueOf(6);

    private static final int IN_TIME_WITH_THE_MONTHLY = 3;

    private final Assignments assignments;
    private final Reports reports;
    private final Receipts receipts;
    private final Parameters parameters;
    private final Organizations organizations;

    ReportBooking(
            Assignments assignments,
            Reports reports,
            Receipts receipts,
            Parameters parameters,
            Organizations organizations) {
        this.assignments = assignments;
        this.reports = reports;
        this.receipts = receipts;
        this.parameters = parameters;
        this.organizations = organizations;
    }

    /** The district sets by when, and has its streets send the weekly report. */
    void assign(Scope district, LocalDate today) {
        parameters.set(
                district,
                "reporting.week.days",
                district.place(),
                today.withDayOfYear(1),
                DAYS_FOR_A_WEEKLY_REPORT,
                "区总工会办公室通知：周报于下周六前上报");
        List<OrganizationId> streets = below(district);
        assignments.choose(district, district.place(), WEEKLY, streets, lastWeek(today));
    }

    /** The communities of a street send the weekly report of the last week, and some the monthly one. */
    void book(Scope officer, LocalDate today) {
        List<OrganizationId> communities = below(officer);
        LocalDate week = lastWeek(today);
        assignments.choose(officer, officer.place(), WEEKLY, communities, week);
        for (int i = 0; i + 1 < communities.size(); i++) {
            bookWeek(officer, communities.get(i), week, i);
        }
        LocalDate month = today.withDayOfMonth(1).minusMonths(1);
        assignments.choose(officer, officer.place(), MONTHLY, communities, month);
        communities.stream().limit(IN_TIME_WITH_THE_MONTHLY).forEach(community -> {
            long report = send(officer, community, MONTHLY, month);
            receipts.accept(officer, report, edition(officer, report));
        });
    }

    /** By turns accepted, accepted, waiting, returned, and begun. */
    private void bookWeek(Scope officer, OrganizationId community, LocalDate week, int turn) {
        if (turn % 5 == 4) {
            reports.start(officer, community, WEEKLY, week);
            return;
        }
        long report = send(officer, community, WEEKLY, week);
        switch (turn % 5) {
            case 2 -> {
                // waits for the street
            }
            case 3 -> receipts.giveBack(officer, report, edition(officer, report), "走访慰问人次与台账附件对不上，请核对后重报", Map.of());
            default -> receipts.accept(officer, report, edition(officer, report));
        }
    }

    private long send(Scope officer, OrganizationId union, String form, LocalDate day) {
        long report = reports.start(officer, union, form, day);
        reports.check(officer, report, edition(officer, report));
        reports.send(officer, report, edition(officer, report), "工会主席", "已与台账核对");
        return report;
    }

    private int edition(Scope officer, long report) {
        return reports.require(officer, report).edition();
    }

    private List<OrganizationId> below(Scope scope) {
        return organizations.children(scope, scope.place()).stream()
                .map(Organization::id)
                .toList();
    }

    /** The last that may be sent: a weekly report goes out from the Friday on. */
    private static LocalDate lastWeek(LocalDate today) {
        boolean soon = today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) < 0;
        return today.with(DayOfWeek.MONDAY).minusWeeks(soon ? 1 : 0);
    }
}
