package org.unionledger.establishment;

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

/** Opens the targets behind figures, and counts them again. */
@Component
class FoundingTargetRecords implements RecordKind {

    private static final int AT_A_TIME = 1_000;

    private final FoundingTargetRepository repository;
    private final Organizations organizations;
    private final Clock clock;

    FoundingTargetRecords(FoundingTargetRepository repository, Organizations organizations, Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FoundingTargets.KIND;
    }

    @Override
    public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
        if (!scope.may(Right.READ_ORGANIZATIONS)) {
            return Map.of();
        }
        List<FoundingTarget> targets = repository.named(scope.place(), records, LocalDate.now(clock));
        Map<OrganizationId, String> names = organizations.names(
                scope, targets.stream().map(FoundingTarget::union).distinct().toList());
        Map<Long, RecordLink> links = new LinkedHashMap<>();
        targets.forEach(target -> links.put(
                target.id(),
                new RecordLink(
                        names.getOrDefault(target.union(), "") + " " + target.year(),
                        "/establishments/targets?year=" + target.year())));
        return links;
    }

    @Override
    public void recount(BiConsumer<Source, List<Posting>> statement) {
        List<FoundingTarget> targets = repository.after(0, AT_A_TIME);
        while (!targets.isEmpty()) {
            targets.forEach(
                    target -> statement.accept(FoundingTargets.source(target.id()), FoundingTargets.postings(target)));
            targets = repository.after(targets.get(targets.size() - 1).id(), AT_A_TIME);
        }
    }
}
