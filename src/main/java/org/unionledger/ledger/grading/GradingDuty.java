package org.unionledger.ledger.grading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.audit.Subject;
import org.unionledger.duty.DutyKind;

/** What is done on a union's page of standards and grades. */
record GradingDuty(String code) implements DutyKind {

    @Override
    public Right right() {
        return Right.READ_LEDGERS;
    }

    @Override
    public String href(Subject subject) {
        return GradingMenu.path(subject.where());
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        DutyKind recheckOfAStandard() {
            return new GradingDuty(GradingDuties.RECHECK);
        }

        @Bean
        DutyKind lapseOfAGrade() {
            return new GradingDuty(GradingDuties.LAPSE);
        }
    }
}
