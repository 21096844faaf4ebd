package org.unionledger.drafting;

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

/** What is owed because of documents, told with their titles. */
record DraftingDuty(String code, Right right, DocumentRepository documents, Clock clock) implements DutyKind {

    @Override
    public String href(Subject subject) {
        return "/documents/" + subject.id();
    }

    @Override
    public Map<Long, String> words(Scope scope, Collection<Long> records) {
        return documents.titles(records, scope.place(), LocalDate.now(clock));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        DutyKind documentToReview(DocumentRepository documents, Clock clock) {
            return new DraftingDuty(DraftingDuties.REVIEW, Right.SIGN_SUMMARIES, documents, clock);
        }

        @Bean
        DutyKind documentToFinish(DocumentRepository documents, Clock clock) {
            return new DraftingDuty(DraftingDuties.FINISHING, Right.SIGN_SUMMARIES, documents, clock);
        }

        @Bean
        DutyKind documentToIssue(DocumentRepository documents, Clock clock) {
            return new DraftingDuty(DraftingDuties.ISSUING, Right.COMPOSE_SUMMARIES, documents, clock);
        }

        @Bean
        DutyKind returnedDocument(DocumentRepository documents, Clock clock) {
            return new DraftingDuty(DraftingDuties.RETURNED, Right.COMPOSE_SUMMARIES, documents, clock);
        }
    }
}
