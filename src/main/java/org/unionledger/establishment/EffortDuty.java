package org.unionledger.establishment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.DutyKind;

/** What is done on the page of the work at an employer. */
record EffortDuty(String code) implements DutyKind {

    private EffortDuty(Stage stage) {
        this(EffortDuties.kind(stage));
    }

    @Override
    public Right right() {
        return Right.READ_ORGANIZATIONS;
    }

    @Override
    public String href(OrganizationId union, long record) {
        return "/establishments/" + record;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        DutyKind mobilizationDue() {
            return new EffortDuty(Stage.MOBILIZATION);
        }

        @Bean
        DutyKind preparationDue() {
            return new EffortDuty(Stage.PREPARATION);
        }

        @Bean
        DutyKind applicationDue() {
            return new EffortDuty(Stage.APPLICATION);
        }

        @Bean
        DutyKind approvalDue() {
            return new EffortDuty(Stage.APPROVAL);
        }

        @Bean
        DutyKind electionDue() {
            return new EffortDuty(Stage.ELECTION);
        }

        @Bean
        DutyKind legalPersonDue() {
            return new EffortDuty(Stage.LEGAL_PERSON);
        }

        @Bean
        DutyKind plaqueDue() {
            return new EffortDuty(Stage.PLAQUE);
        }

        @Bean
        DutyKind rectificationDue() {
            return new InspectionDuty(Inspections.RECTIFY);
        }

        @Bean
        DutyKind recheckDue() {
            return new InspectionDuty(Inspections.RECHECK);
        }

        @Bean
        DutyKind weeklyUpdateDue() {
            return new WeekDuty(WeeklyUpdates.DUTY);
        }

        @Bean
        DutyKind foundingDue() {
            return new EffortDuty(EffortDuties.FOUNDING);
        }

        @Bean
        DutyKind feeDue() {
            return new EffortDuty(EffortDuties.FEE);
        }

        @Bean
        DutyKind followUpDue() {
            return new EffortDuty(EffortDuties.FOLLOW_UP);
        }
    }
}
