package org.unionledger.archive;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.DutyKind;

/** What is done on the page of a paper. */
record ArchiveDuty(String code) implements DutyKind {

    @Override
    public Right right() {
        return Right.READ_ARCHIVE;
    }

    @Override
    public String href(OrganizationId union, long record) {
        return "/papers/" + record;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        DutyKind paperToDecide() {
            return new ArchiveDuty(HandlingDuties.DECIDING);
        }

        @Bean
        DutyKind paperToSeeTo() {
            return new ArchiveDuty(HandlingDuties.DOING);
        }
    }
}
