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

/** Opens the weekly confirmations behind figures, and counts them again. */
@Component
class ConfirmationRecords implements RecordKind {

    private static final int AT_A_TIME = 1_000;

    private final WeekRepository repository;
    private final Organizations organizations;
    private final Clock clock;

    ConfirmationRecords(WeekRepository repository, Organizations organizations, Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return WeeklyUpdates.KIND;
    }

    @Override
    public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
        if (!scope.may(Right.READ_ORGANIZATIONS)) {
            return Map.of();
        }
        List<Confirmation> confirmed = repository.named(scope.place(), records, LocalDate.now(clock));
        Map<OrganizationId, String> names = organizations.names(
                scope, confirmed.stream().map(Confirmation::union).distinct().toList());
        Map<Long, RecordLink> links = new LinkedHashMap<>();
        confirmed.forEach(each -> links.put(
                each.id(),
                new RecordLink(
                        names.getOrDefault(each.union(), "") + " " + each.week().monday(),
                        "/establishments/weeks?week=" + each.week().monday())));
        return links;
    }

    @Override
    public void recount(BiConsumer<Source, List<Posting>> statement) {
        List<Confirmation> confirmed = repository.after(0, AT_A_TIME);
        while (!confirmed.isEmpty()) {
            confirmed.forEach(each ->
                    statement.accept(new Source(WeeklyUpdates.KIND, each.id()), List.of(WeeklyUpdates.posting(each))));
            confirmed = repository.after(confirmed.get(confirmed.size() - 1).id(), AT_A_TIME);
        }
    }
}
