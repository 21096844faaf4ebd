package org.unionledger.evaluation.target;

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
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.Posting;
import org.unionledger.figures.RecordKind;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;
import org.unionledger.organization.Organizations;

/** Opens the targets behind figures, and counts them again. */
@Component
class TargetRecords implements RecordKind {

    private static final int AT_A_TIME = 1_000;

    private final TargetRepository repository;
    private final Organizations organizations;
    private final FigureReader reader;
    private final Clock clock;

    TargetRecords(TargetRepository repository, Organizations organizations, FigureReader reader, Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Targets.KIND;
    }

    @Override
    public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
        if (!scope.may(Right.READ_EVALUATIONS)) {
            return Map.of();
        }
        List<Target> targets = repository.named(scope.place(), records, LocalDate.now(clock));
        Map<OrganizationId, String> names = organizations.names(
                scope, targets.stream().map(Target::union).distinct().toList());
        Map<Long, RecordLink> links = new LinkedHashMap<>();
        targets.forEach(target -> links.put(
                target.id(),
                new RecordLink(
                        names.getOrDefault(target.union(), "") + " " + target.year() + " " + name(target),
                        "/targets/" + target.id())));
        return links;
    }

    private String name(Target target) {
        return reader.indicator(target.indicator()).map(Indicator::name).orElse("");
    }

    @Override
    public void recount(BiConsumer<Source, List<Posting>> statement) {
        List<Target> targets = repository.after(0, AT_A_TIME);
        while (!targets.isEmpty()) {
            targets.forEach(target -> statement.accept(Targets.source(target.id()), TargetPostings.of(target)));
            targets = repository.after(targets.get(targets.size() - 1).id(), AT_A_TIME);
        }
    }
}
