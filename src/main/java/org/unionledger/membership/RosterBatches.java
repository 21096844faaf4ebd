package org.unionledger.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ImportContext;
import org.unionledger.organization.Reorganizations;
import org.unionledger.organization.Shut;

/** Asks the book about all rows of a batch at once. */
@Component
class RosterBatches {

    private final RegisteredPersons registered;
    private final Reorganizations reorganizations;
    private final StandingRepository standings;

    RosterBatches(RegisteredPersons registered, Reorganizations reorganizations, StandingRepository standings) {
        this.registered = registered;
        this.reorganizations = reorganizations;
        this.standings = standings;
    }

    /** What the book has of everybody in the rows. */
    RosterBatch judged(ImportContext context, List<MemberReading.Read> rows) {
        return of(context, rows, rows);
    }

    /** The same for rows that were judged already: of those who come new nothing is asked again. */
    RosterBatch booked(ImportContext context, List<MemberReading.Read> rows) {
        return of(
                context,
                rows,
                rows.stream().filter(read -> read.change().kind() != null).toList());
    }

    private RosterBatch of(ImportContext context, List<MemberReading.Read> rows, List<MemberReading.Read> asked) {
        LocalDate knownOn = context.stated() == null ? context.today() : context.stated();
        List<byte[]> hashes = asked.stream()
                .map(MemberReading.Read::marks)
                .filter(Objects::nonNull)
                .map(Marks::identityHash)
                .toList();
        Map<String, List<StandingRepository.Person>> people =
                hashes.isEmpty() ? Map.of() : standings.of(context.scope(), hashes, context.today());
        return new RosterBatch(
                rows,
                people,
                registered::key,
                asked.isEmpty() ? Map.of() : shut(asked, people),
                context.today(),
                knownOn);
    }

    /** Of the unions new members would join, and of those whose members are told more of. */
    private Map<OrganizationId, List<Shut>> shut(
            List<MemberReading.Read> rows, Map<String, List<StandingRepository.Person>> people) {
        return reorganizations.shut(Stream.concat(
                        rows.stream().map(MemberReading.Read::seat).filter(Objects::nonNull),
                        people.values().stream()
                                .flatMap(List::stream)
                                .flatMap(person -> person.memberships().stream())
                                .map(Standing::seat))
                .distinct()
                .toList());
    }
}
