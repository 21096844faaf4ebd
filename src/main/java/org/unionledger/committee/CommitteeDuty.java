package org.unionledger.committee;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.audit.Subject;
import org.unionledger.duty.DutyKind;

/** What is done on a union's page of bodies and certificates. */
record CommitteeDuty(String code) implements DutyKind {

    @Override
    public Right right() {
        return Right.READ_ORGANIZATIONS;
    }

    @Override
    public String href(Subject subject) {
        return "/organizations/" + subject.where() + "/committees";
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        DutyKind electionOfTheUnion() {
            return new CommitteeDuty(TermDuties.election(Body.UNION));
        }

        @Bean
        DutyKind electionOfTheAudit() {
            return new CommitteeDuty(TermDuties.election(Body.AUDIT));
        }

        @Bean
        DutyKind electionOfTheWomen() {
            return new CommitteeDuty(TermDuties.election(Body.WOMEN));
        }

        @Bean
        DutyKind vacancyOfTheChair() {
            return new CommitteeDuty(TermDuties.VACANCY);
        }

        @Bean
        DutyKind renewalOfACertificate() {
            return new CommitteeDuty(CertificateDuties.RENEWAL);
        }

        @Bean
        DutyKind changeOfACertificate() {
            return new CommitteeDuty(CertificateDuties.CHANGE);
        }
    }
}
