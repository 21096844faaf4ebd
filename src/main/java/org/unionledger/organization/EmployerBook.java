package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;

/** Writes employers and their unions with all that follows from it, without judging or logging; for officers and imports. */
@Component
class EmployerBook {

    private static final String UNION_SUFFIX = "工会";

    private final EmployerWriter writer;
    private final Organizations organizations;
    private final EmployerStatements statements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmployerBook(
            EmployerWriter writer,
            Organizations organizations,
            EmployerStatements statements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.writer = writer;
        this.organizations = organizations;
        this.statements = statements;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Books employers that break no rule, in one go.
     *
     * @param knownOn the day the file speaks of: figures begin then where no earlier day is known
     * @return their ids, in the same order
     */
    List<EmployerId> insert(Scope scope, List<EmployerEntry> entries, LocalDate knownOn, @Nullable Long importId) {
        List<EmployerEntry> unionised =
                entries.stream().filter(EmployerEntry::isUnionised).toList();
        var unions = organizations
                .foundAll(
                        unionised.stream()
                                .map(entry -> new NewUnion(foundingOf(entry), entry.community()))
                                .toList(),
                        importId)
                .iterator();
        var ids = writer.nextIds(entries.size()).iterator();
        List<NewEmployer> employers = entries.stream()
                .map(entry -> new NewEmployer(ids.next(), entry, entry.isUnionised() ? unions.next() : null, knownOn))
                .toList();
        writer.insert(employers, importId, scope.login());
        statements.state(employers);
        events.publishEvent(
                new EmployersWritten(employers.stream().map(NewEmployer::seat).collect(Collectors.toSet())));
        return employers.stream().map(NewEmployer::id).toList();
    }

    private static Founding foundingOf(EmployerEntry entry) {
        return new Founding(entry.name() + UNION_SUFFIX, OrganizationKind.GRASSROOTS, null, entry.foundedOn());
    }

    /**
     * An entry to be written over what the register says.
     *
     * @param version   of the employer that was corrected
     * @param countedOn as for {@link Employers#correct}
     */
    record Correction(
            Employer before,
            int version,
            EmployerEntry entry,
            @Nullable LocalDate countedOn) {}

    /**
     * Writes entries over what the register says, each of another employer.
     *
     * @throws OrganizationRefused if somebody else has changed one of the employers meanwhile
     */
    void write(Scope scope, List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return;
        }
        Map<EmployerId, OrganizationId> seats = new LinkedHashMap<>();
        corrections.forEach(correction -> seats.put(correction.before().id(), write(correction)));
        statements.restate(scope, seats.keySet());
        events.publishEvent(new EmployersWritten(Set.copyOf(seats.values())));
        for (Correction correction : corrections) {
            EmployerId employer = correction.before().id();
            OrganizationId seat = Objects.requireNonNull(seats.get(employer));
            if (!seat.equals(correction.before().seat())) {
                events.publishEvent(new EmployerSeated(employer, seat));
            }
        }
    }

    /** Returns where the employer has its seat from now on. */
    private OrganizationId write(Correction correction) {
        Employer before = correction.before();
        EmployerEntry entry = correction.entry();
        OrganizationId union = before.union();
        if (union == null && entry.isUnionised()) {
            union = organizations
                    .foundAll(List.of(new NewUnion(foundingOf(entry), entry.community())), null)
                    .get(0);
        } else if (union != null && isUnionRenamed(before.entry(), entry)) {
            organizations.rewrite(union, foundingOf(entry));
        }
        if (!writer.update(before.id(), correction.version(), entry, union)) {
            throw new OrganizationRefused(List.of(Objection.to("", "changed-meanwhile")));
        }
        if (!entry.headcount().equals(before.entry().headcount())) {
            statements.count(before, entry.headcount(), correction.countedOn());
        }
        return union == null ? entry.community() : union;
    }

    private static boolean isUnionRenamed(EmployerEntry before, EmployerEntry after) {
        return !before.name().equals(after.name()) || !Objects.equals(before.foundedOn(), after.foundedOn());
    }

    /**
     * Writes an ending, or that there is none.
     *
     * @throws OrganizationRefused if somebody else has changed the employer meanwhile
     */
    void end(Scope scope, Employer before, int version, @Nullable Ending ending) {
        if (!writer.end(before.id(), version, ending)) {
            throw new OrganizationRefused(List.of(Objection.to("", "changed-meanwhile")));
        }
        statements.restate(scope, List.of(before.id()));
        events.publishEvent(new EmployersWritten(Set.of(before.seat())));
    }

    void markVoid(Scope scope, List<Employer> employers, String reason) {
        List<EmployerId> ids = employers.stream().map(Employer::id).toList();
        writer.markVoid(ids, clock.instant().atOffset(ZoneOffset.UTC), reason);
        organizations.markVoid(scope, unionsOf(employers), reason);
        statements.retract(ids);
    }

    static List<OrganizationId> unionsOf(List<Employer> employers) {
        return employers.stream()
                .map(Employer::union)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
