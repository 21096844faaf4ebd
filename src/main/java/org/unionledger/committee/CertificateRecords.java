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
import org.unionledger.figures.Posting;
import org.unionledger.figures.RecordKind;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;

/** Opens the certificates behind figures, and counts them again. */
@Component
class CertificateRecords implements RecordKind {

    private static final int AT_A_TIME = 1_000;

    private final CertificateRepository repository;
    private final Clock clock;

    CertificateRecords(CertificateRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Certificates.KIND;
    }

    @Override
    public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
        if (!scope.may(Right.READ_ORGANIZATIONS)) {
            return Map.of();
        }
        Map<Long, RecordLink> links = new LinkedHashMap<>();
        repository
                .named(scope.place(), records, LocalDate.now(clock))
                .forEach(each -> links.put(
                        each.id(),
                        new RecordLink(each.entry().number(), "/organizations/" + each.union() + "/committees")));
        return links;
    }

    @Override
    public void recount(BiConsumer<Source, List<Posting>> statement) {
        List<Certificate> found = repository.after(0, AT_A_TIME);
        while (!found.isEmpty()) {
            found.forEach(each -> statement.accept(Certificates.source(each.id()), CertificatePostings.of(each)));
            found = repository.after(found.get(found.size() - 1).id(), AT_A_TIME);
        }
    }
}
