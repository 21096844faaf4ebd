package org.unionledger.evaluation.round;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.audit.Subject;
import org.unionledger.duty.DutyKind;

/** @param path of the page on which it is done, the record's number behind it */
record RoundDuty(String code, Right right, String path) implements DutyKind {

    @Override
    public String href(Subject subject) {
        return path + subject.id();
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        DutyKind scoringOneself() {
            return new RoundDuty(RoundDuties.SELF, Right.READ_EVALUATIONS, "/scores/");
        }

        @Bean
        DutyKind reviewOfScores() {
            return new RoundDuty(RoundDuties.REVIEW, Right.JUDGE_UNIONS, "/rounds/");
        }

        @Bean
        DutyKind settlingOfARound() {
            return new RoundDuty(RoundDuties.SETTLE, Right.JUDGE_UNIONS, "/rounds/");
        }
    }
}
