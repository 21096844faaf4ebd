package org.unionledger.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.unionledger.codes.OrganizationId;

/** The log over all records (审计日志), each read limited to a union and everything below it today. */
@Service
public class AuditTrail {

    private static final int PAGE = 50;

    private final TrailRepository repository;
    private final PersonalWords words;
    private final Clock clock;

    AuditTrail(TrailRepository repository, PersonalWords words, Clock clock) {
        this.repository = repository;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A page of the log, the latest first.
     *
     * @param whole whether the place is the root of the tree: then entries that lie nowhere are told too
     * @param after a cursor of {@link AuditPage#next}; empty: the beginning
     */
    public AuditPage page(OrganizationId place, boolean whole, AuditFilter filter, String after) {
        List<AuditLine> lines = readable(repository.page(
                new TrailRepository.Within(place, whole, LocalDate.now(clock)),
                filter,
                clock.getZone(),
                AuditCursor.read(after),
                PAGE + 1));
        return lines.size() <= PAGE
                ? new AuditPage(lines, null)
                : new AuditPage(
                        lines.subList(0, PAGE),
                        AuditCursor.behind(lines.get(PAGE - 1)).text());
    }

    private List<AuditLine> readable(List<AuditLine> lines) {
        List<AuditEntry> entries =
                words.readable(lines.stream().map(AuditLine::entry).toList());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).with(entries.get(i)))
                .toList();
    }
}
