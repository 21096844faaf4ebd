package org.unionledger.organization;

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
import org.unionledger.codes.EmployerId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.RecordKind;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;

/** Opens the employers behind figures, and counts them again. */
@Component
class EmployerRecords implements RecordKind {

    private static final int AT_A_TIME = 2_000;

    private final EmployerRepository repository;
    private final HeadcountRepository headcounts;
    private final Clock clock;

    EmployerRecords(EmployerRepository repository, HeadcountRepository headcounts, Clock clock) {
        this.repository = repository;
        this.headcounts = headcounts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Employers.KIND;
    }

    @Override
    public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
        if (!scope.may(Right.READ_ORGANIZATIONS)) {
            return Map.of();
        }
        Map<Long, RecordLink> links = new LinkedHashMap<>();
        repository
                .names(scope.place(), records, LocalDate.now(clock))
                .forEach((id, name) -> links.put(id, new RecordLink(name, "/employers/" + id)));
        return links;
    }

    @Override
    public void recount(BiConsumer<Source, List<Posting>> statement) {
        LocalDate today = LocalDate.now(clock);
        List<Employer> employers = repository.after(0, AT_A_TIME, today);
        while (!employers.isEmpty()) {
            List<EmployerId> ids = employers.stream().map(Employer::id).toList();
            Map<EmployerId, List<DatedHeadcount>> counts = headcounts.of(ids);
            employers.forEach(employer -> statement.accept(
                    EmployerStatements.source(employer.id()), EmployerStatements.statement(employer, counts)));
            employers = repository.after(ids.get(ids.size() - 1).value(), AT_A_TIME, today);
        }
    }
}
