package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Figures;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;

/** What employers state in the figures, and what was counted at them from which day on. */
@Component
class EmployerStatements {

    private final EmployerRepository repository;
    private final HeadcountRepository headcounts;
    private final Figures figures;
    private final Clock clock;

    EmployerStatements(EmployerRepository repository, HeadcountRepository headcounts, Figures figures, Clock clock) {
        this.repository = repository;
        this.headcounts = headcounts;
        this.figures = figures;
        this.clock = clock;
    }

    static Source source(EmployerId id) {
        return new Source(Employers.KIND, id.value());
    }

    /** What those say that have just been written. */
    void state(List<NewEmployer> employers) {
        Map<Source, List<Posting>> statements = new HashMap<>();
        employers.forEach(employer ->
                statements.put(source(employer.id()), first(employer.seat(), employer.entry(), employer.knownOn())));
        figures.state(statements);
    }

    /** What an employer says when it is booked. */
    static List<Posting> first(OrganizationId seat, EmployerEntry entry, LocalDate knownOn) {
        List<DatedHeadcount> counts =
                entry.headcount().isUnknown() ? List.of() : List.of(new DatedHeadcount(null, entry.headcount()));
        return EmployerPostings.of(seat, entry, knownOn, counts, null);
    }

    /** Says again what employers state, after they, their unions or their headcounts were changed. */
    void restate(Scope scope, Collection<EmployerId> ids) {
        Map<EmployerId, List<DatedHeadcount>> counts = headcounts.of(ids);
        Map<EmployerId, Employer> employers = repository.all(scope.place(), ids, LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(Employer::id, employer -> employer));
        Map<Source, List<Posting>> statements = new HashMap<>();
        for (EmployerId id : ids) {
            Employer employer = employers.get(id);
            if (employer == null) {
                throw new NotInScope("employer " + id);
            }
            statements.put(source(id), statement(employer, counts));
        }
        figures.state(statements);
    }

    /** They say nothing any more. */
    void retract(Collection<EmployerId> ids) {
        figures.state(ids.stream().collect(Collectors.toMap(EmployerStatements::source, id -> List.of())));
    }

    static List<Posting> statement(Employer employer, Map<EmployerId, List<DatedHeadcount>> counts) {
        return EmployerPostings.of(
                employer.seat(),
                employer.entry(),
                employer.knownOn(),
                counts.getOrDefault(employer.id(), List.of()),
                employer.ending() == null ? null : employer.ending().on());
    }

    /**
     * What figures would gain or lose if an entry were written over an employer. Where it gets its union, all of it changes:
     * the union is not there yet, and the one above it stands for it.
     *
     * @param countedOn as for {@link Employers#correct}
     * @param counts    the employer's, in the order of their days
     */
    static List<Posting> changes(
            Employer employer, EmployerEntry entry, @Nullable LocalDate countedOn, List<DatedHeadcount> counts) {
        List<Posting> before = statement(employer, Map.of(employer.id(), counts));
        List<Posting> after = EmployerPostings.of(
                employer.seat(),
                entry,
                employer.knownOn(),
                entry.headcount().equals(employer.entry().headcount())
                        ? counts
                        : counted(counts, entry.headcount(), countedFrom(counts, countedOn)),
                employer.ending() == null ? null : employer.ending().on());
        boolean founded = employer.union() == null && entry.isUnionised();
        return Stream.concat(
                        before.stream().filter(posting -> founded || !after.contains(posting)),
                        after.stream().filter(posting -> founded || !before.contains(posting)))
                .toList();
    }

    private static List<DatedHeadcount> counted(
            List<DatedHeadcount> counts, Headcount count, @Nullable LocalDate from) {
        return Stream.concat(
                        counts.stream().filter(each -> !Objects.equals(each.from(), from)),
                        Stream.of(new DatedHeadcount(from, count)))
                .sorted(Comparator.comparing(DatedHeadcount::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** Writes down a headcount. */
    void count(Employer employer, Headcount count, @Nullable LocalDate countedOn) {
        List<DatedHeadcount> counts = headcounts.of(List.of(employer.id())).getOrDefault(employer.id(), List.of());
        headcounts.count(employer.id(), countedFrom(counts, countedOn), count);
    }

    /** The first count holds from the beginning, a later one from its day; without a day it replaces the latest. */
    private static @Nullable LocalDate countedFrom(List<DatedHeadcount> counts, @Nullable LocalDate countedOn) {
        if (counts.isEmpty()) {
            return null;
        }
        return countedOn == null ? counts.get(counts.size() - 1).from() : countedOn;
    }
}
