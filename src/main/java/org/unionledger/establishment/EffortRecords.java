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
import org.unionledger.figures.Posting;
import org.unionledger.figures.RecordKind;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;

/** Opens the work behind figures, and counts it again. */
@Component
class EffortRecords implements RecordKind {

    private static final int AT_A_TIME = 1_000;

    private final EffortRepository repository;
    private final EffortListRepository list;
    private final Clock clock;

    EffortRecords(EffortRepository repository, EffortListRepository list, Clock clock) {
        this.repository = repository;
        this.list = list;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Efforts.KIND;
    }

    @Override
    public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
        if (!scope.may(Right.READ_ORGANIZATIONS)) {
            return Map.of();
        }
        Map<Long, RecordLink> links = new LinkedHashMap<>();
        list.names(scope.place(), records, LocalDate.now(clock))
                .forEach((id, name) -> links.put(id, new RecordLink(name, "/establishments/" + id)));
        return links;
    }

    @Override
    public void recount(BiConsumer<Source, List<Posting>> statement) {
        List<Effort> efforts = repository.after(0, AT_A_TIME);
        while (!efforts.isEmpty()) {
            efforts.forEach(effort -> statement.accept(Efforts.source(effort.id()), EffortPostings.of(effort)));
            efforts = repository.after(efforts.get(efforts.size() - 1).id(), AT_A_TIME);
        }
    }
}
