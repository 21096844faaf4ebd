package org.unionledger.reporting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.audit.Subject;
import org.unionledger.duty.DutyKind;
import org.unionledger.reporting.form.Cycle;

/**
 * What is owed because of reports.
 *
 * @param home the page on which it is done, without the record's number
 */
record ReportDuty(String code, Right right, String home) implements DutyKind {

    private static final String OF_AN_ASSIGNMENT = "/assignments/";
    private static final String OF_A_REPORT = "/reports/";

    @Override
    public String href(Subject subject) {
        return home + subject.id();
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        DutyKind weeklyReport() {
            return owed(Cycle.WEEK);
        }

        @Bean
        DutyKind monthlyReport() {
            return owed(Cycle.MONTH);
        }

        @Bean
        DutyKind quarterlyReport() {
            return owed(Cycle.QUARTER);
        }

        @Bean
        DutyKind halfYearReport() {
            return owed(Cycle.HALF);
        }

        @Bean
        DutyKind annualReport() {
            return owed(Cycle.YEAR);
        }

        @Bean
        DutyKind reminderOfAReport() {
            return new ReportDuty(ReportDuties.REMINDED, Right.READ_REPORTS, OF_AN_ASSIGNMENT);
        }

        @Bean
        DutyKind returnedReport() {
            return new ReportDuty(ReportDuties.RETURNED, Right.READ_REPORTS, OF_A_REPORT);
        }

        private static DutyKind owed(Cycle cycle) {
            return new ReportDuty(ReportDuties.kindOf(cycle), Right.READ_REPORTS, OF_AN_ASSIGNMENT);
        }
    }
}
