package org.unionledger.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.Subject;
import org.unionledger.duty.DutyKind;

/** What is done on the page of a paper, told with its title. */
record ArchiveDuty(String code, PaperRepository papers, Clock clock) implements DutyKind {

    @Override
    public Right right() {
        return Right.READ_ARCHIVE;
    }

    @Override
    public String href(Subject subject) {
        return "/papers/" + subject.id();
    }

    @Override
    public Map<Long, String> words(Scope scope, Collection<Long> records) {
        return papers.seen(records, scope, LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(Paper::id, paper -> paper.entry().title()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        DutyKind paperToDecide(PaperRepository papers, Clock clock) {
            return new ArchiveDuty(HandlingDuties.DECIDING, papers, clock);
        }

        @Bean
        DutyKind paperToSeeTo(PaperRepository papers, Clock clock) {
            return new ArchiveDuty(HandlingDuties.DOING, papers, clock);
        }
    }
}
