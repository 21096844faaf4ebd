package org.unionledger.drafting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.DutyKind;

/** What is owed because of documents. */
record DraftingDuty(String code, Right right) implements DutyKind {

    @Override
    public String href(OrganizationId union, long record) {
        return "/documents/" + record;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        DutyKind documentToReview() {
            return new DraftingDuty(DraftingDuties.REVIEW, Right.SIGN_SUMMARIES);
        }

        @Bean
        DutyKind documentToFinish() {
            return new DraftingDuty(DraftingDuties.FINISHING, Right.SIGN_SUMMARIES);
        }

        @Bean
        DutyKind documentToIssue() {
            return new DraftingDuty(DraftingDuties.ISSUING, Right.COMPOSE_SUMMARIES);
        }

        @Bean
        DutyKind returnedDocument() {
            return new DraftingDuty(DraftingDuties.RETURNED, Right.COMPOSE_SUMMARIES);
        }
    }
}
