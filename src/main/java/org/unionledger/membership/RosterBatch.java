package org.unionledger.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Reorganizations;
import org.unionledger.organization.Shut;

/**
 * Some rows of a roster with what the book has of them.
 *
 * @param people  by key of their documents
 * @param key     of a document
 * @param shut    when the unions concerned take no records
 * @param knownOn the day the file speaks of, for what has no day of its own
 */
record RosterBatch(
        List<MemberReading.Read> rows,
        Map<String, List<StandingRepository.Person>> people,
        Function<IdentityDocument, String> key,
        Map<OrganizationId, List<Shut>> shut,
        LocalDate today,
        LocalDate knownOn) {

    /** Everybody registered under the document, usually one. */
    List<StandingRepository.Person> people(MemberReading.Who who) {
        return people.isEmpty() ? List.of() : people.getOrDefault(key.apply(who.document()), List.of());
    }

    /** The day a new membership would begin. */
    LocalDate since(MemberReading.Read read) {
        LocalDate joined = read.change().joinedOn();
        return joined == null ? knownOn : joined;
    }

    /** Whether the union a new member would join takes no records on that day. */
    boolean isShut(MemberReading.Read read) {
        OrganizationId seat = read.seat();
        LocalDate joined = read.change().joinedOn();
        return seat != null && isShut(seat, joined == null ? today : joined);
    }

    private boolean isShut(OrganizationId union, LocalDate day) {
        return Reorganizations.on(day, shut.getOrDefault(union, List.of())).isPresent();
    }

    /** Of a row that tells what became of a membership. */
    RosterStep stepOf(MemberReading.Read read) {
        MemberReading.Who who = Objects.requireNonNull(read.who());
        RosterChange told = read.change();
        List<StandingRepository.Person> known = people(who);
        List<Standing> memberships = known.stream()
                .filter(person -> person.name().equals(who.name()))
                .flatMap(person -> person.memberships().stream())
                .toList();
        if (memberships.isEmpty() && !known.isEmpty()) {
            return new RosterStep.Refuses("registered-under-other-name");
        }
        RosterStep step =
                new RosterRules(memberships, today).stepOf(told.change(knownOn), told.on() != null, told.admitted());
        return isShutThen(step, read) ? new RosterStep.Refuses("union-shut-then") : step;
    }

    private boolean isShutThen(RosterStep step, MemberReading.Read read) {
        if (step instanceof RosterStep.GoesOn on) {
            return isShut(on.membership().seat(), on.change().on());
        }
        OrganizationId seat = read.seat();
        return step instanceof RosterStep.Begins begins
                && seat != null
                && (isShut(read) || isShut(seat, begins.change().on()));
    }

    /** Those who come new, by their names: what stands side by side in the indexes is written one after the other. */
    List<NewMember> newMembers() {
        List<NewMember> members = new ArrayList<>();
        for (MemberReading.Read read : rows) {
            if (read.change().kind() == null) {
                members.add(newMember(read, null));
            } else if (stepOf(read) instanceof RosterStep.Begins begins) {
                members.add(newMember(read, begins.change()));
            }
        }
        members.sort(Comparator.comparing(member -> member.entry().name()));
        return members;
    }

    /** Who is only kept has been a member since then at least. */
    private NewMember newMember(MemberReading.Read read, @Nullable NewChange change) {
        LocalDate known = change != null && change.on().isBefore(knownOn) ? change.on() : knownOn;
        return new NewMember(
                Objects.requireNonNull(read.entry()), Objects.requireNonNull(read.seat()), known, change, read.marks());
    }

    /** What becomes of memberships that are there, in the order of the rows. */
    List<RosterStep.GoesOn> changes() {
        return rows.stream()
                .filter(read -> read.change().kind() != null)
                .map(this::stepOf)
                .filter(RosterStep.GoesOn.class::isInstance)
                .map(RosterStep.GoesOn.class::cast)
                .toList();
    }
}
