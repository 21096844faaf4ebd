package org.unionledger.establishment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.Subject;
import org.unionledger.duty.DutyKind;

/** What is done on the page of the work at an employer, told with its name. */
record EffortDuty(String code, EffortListRepository efforts, Clock clock) implements DutyKind {

    @Override
    public Right right() {
        return Right.READ_ORGANIZATIONS;
    }

    @Override
    public String href(Subject subject) {
        return "/establishments/" + subject.id();
    }

    @Override
    public Map<Long, String> words(Scope scope, Collection<Long> records) {
        return efforts.names(scope.place(), records, LocalDate.now(clock));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        DutyKind mobilizationDue(EffortListRepository efforts, Clock clock) {
            return new EffortDuty(EffortDuties.kind(Stage.MOBILIZATION), efforts, clock);
        }

        @Bean
        DutyKind preparationDue(EffortListRepository efforts, Clock clock) {
            return new EffortDuty(EffortDuties.kind(Stage.PREPARATION), efforts, clock);
        }

        @Bean
        DutyKind applicationDue(EffortListRepository efforts, Clock clock) {
            return new EffortDuty(EffortDuties.kind(Stage.APPLICATION), efforts, clock);
        }

        @Bean
        DutyKind approvalDue(EffortListRepository efforts, Clock clock) {
            return new EffortDuty(EffortDuties.kind(Stage.APPROVAL), efforts, clock);
        }

        @Bean
        DutyKind electionDue(EffortListRepository efforts, Clock clock) {
            return new EffortDuty(EffortDuties.kind(Stage.ELECTION), efforts, clock);
        }

        @Bean
        DutyKind legalPersonDue(EffortListRepository efforts, Clock clock) {
            return new EffortDuty(EffortDuties.kind(Stage.LEGAL_PERSON), efforts, clock);
        }

        @Bean
        DutyKind plaqueDue(EffortListRepository efforts, Clock clock) {
            return new EffortDuty(EffortDuties.kind(Stage.PLAQUE), efforts, clock);
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
        DutyKind foundingDue(EffortListRepository efforts, Clock clock) {
            return new EffortDuty(EffortDuties.FOUNDING, efforts, clock);
        }

        @Bean
        DutyKind feeDue(EffortListRepository efforts, Clock clock) {
            return new EffortDuty(EffortDuties.FEE, efforts, clock);
        }

        @Bean
        DutyKind followUpDue(EffortListRepository efforts, Clock clock) {
            return new EffortDuty(EffortDuties.FOLLOW_UP, efforts, clock);
        }
    }
}
