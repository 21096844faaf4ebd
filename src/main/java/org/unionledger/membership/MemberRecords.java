package org.unionledger.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.figures.Posting;
import org.unionledger.figures.RecordKind;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;

/** Opens the members behind figures, and counts them again. */
@Component
class MemberRecords implements RecordKind {

    private final MemberRepository repository;
    private final Clock clock;

    MemberRecords(MemberRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MemberPostings.KIND;
    }

    @Override
    public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
        if (!scope.may(Right.READ_MEMBERS)) {
            return Map.of();
        }
        Map<Long, RecordLink> links = new LinkedHashMap<>();
        for (Member member : repository.byIds(scope, records, LocalDate.now(clock))) {
            String title = member.entry().name() + " " + member.maskedIdentity() + " " + member.employerName();
            links.put(member.id(), new RecordLink(title, "/members/" + member.id(), true));
        }
        return links;
    }

    /** Nobody's number is opened for it. */
    @Override
    public Set<Long> seen(Scope scope, Collection<Long> records) {
        return scope.may(Right.READ_MEMBERS) ? repository.seen(scope, records, LocalDate.now(clock)) : Set.of();
    }

    @Override
    public void recount(BiConsumer<Source, List<Posting>> statement) {
        repository.each(member -> statement.accept(MemberPostings.source(member.id()), MemberPostings.of(member)));
    }
}
