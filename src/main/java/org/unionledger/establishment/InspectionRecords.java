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

/** Opens the inspections behind figures, and counts them again. */
@Component
class InspectionRecords implements RecordKind {

    private static final int AT_A_TIME = 1_000;

    private final InspectionRepository repository;
    private final Organizations organizations;
    private final Clock clock;

    InspectionRecords(InspectionRepository repository, Organizations organizations, Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Inspections.KIND;
    }

    @Override
    public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
        if (!scope.may(Right.READ_ORGANIZATIONS)) {
            return Map.of();
        }
        List<Inspection> found = repository.named(scope.place(), records, LocalDate.now(clock));
        Map<OrganizationId, String> names = organizations.names(
                scope, found.stream().map(Inspection::union).distinct().toList());
        Map<Long, RecordLink> links = new LinkedHashMap<>();
        found.forEach(each -> links.put(
                each.id(),
                new RecordLink(names.getOrDefault(each.union(), "") + " " + each.on(), "/inspections/" + each.id())));
        return links;
    }

    @Override
    public void recount(BiConsumer<Source, List<Posting>> statement) {
        List<Inspection> found = repository.after(0, AT_A_TIME);
        while (!found.isEmpty()) {
            found.forEach(
                    each -> statement.accept(new Source(Inspections.KIND, each.id()), InspectionPostings.of(each)));
            found = repository.after(found.get(found.size() - 1).id(), AT_A_TIME);
        }
    }
}
