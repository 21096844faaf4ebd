package org.unionledger.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.RecordKind;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;
import org.unionledger.organization.Organizations;

/** Opens the terms behind figures, and counts them again. */
@Component
class TermRecords implements RecordKind {

    private static final int AT_A_TIME = 1_000;

    private final TermRepository repository;
    private final CommitteeListRepository list;
    private final Organizations organizations;
    private final Clock clock;

    TermRecords(TermRepository repository, CommitteeListRepository list, Organizations organizations, Clock clock) {
        this.repository = repository;
        this.list = list;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Terms.KIND;
    }

    @Override
    public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
        if (!scope.may(Right.READ_ORGANIZATIONS)) {
            return Map.of();
        }
        Map<Long, RecordLink> links = new LinkedHashMap<>();
        List<ListedTerm> terms = list.named(scope.place(), records, LocalDate.now(clock));
        Map<OrganizationId, String> names = organizations.names(
                scope, terms.stream().map(ListedTerm::union).distinct().toList());
        terms.forEach(term -> links.put(term.id(), link(term, names.getOrDefault(term.union(), ""))));
        return links;
    }

    private static RecordLink link(ListedTerm term, String union) {
        return new RecordLink(
                union + " " + term.body().term() + " " + term.electedOn(),
                "/organizations/" + term.union() + "/committees");
    }

    @Override
    public void recount(BiConsumer<Source, List<Posting>> statement) {
        List<Term> terms = repository.after(0, AT_A_TIME);
        while (!terms.isEmpty()) {
            terms.forEach(term -> statement.accept(Terms.source(term.id()), TermPostings.of(term)));
            terms = repository.after(terms.get(terms.size() - 1).id(), AT_A_TIME);
        }
    }
}
