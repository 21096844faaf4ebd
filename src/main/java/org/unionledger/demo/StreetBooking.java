package org.unionledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.committee.TermEntry;
import org.unionledger.committee.Terms;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.membership.Leaving;
import org.unionledger.membership.Member;
import org.unionledger.membership.Members;
import org.unionledger.organization.Employer;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;

/**
 * Books the story of a street as its officer would: in bulk as things were first written down, then one by one what was
 * corrected, closed, changed or voided later, so that there is a history to look at.
 */
@Component
class StreetBooking {

    /** Unions founded so lately were in preparation when their employers were written down. */
    private static final int LATELY_DAYS = 30;

    private static final int MEMBERS_OF_A_LEGAL_PERSON = 25;

    /** Registered by unions, as one at the grassroots. */
    private static final String OF_UNIONS = "81";

    private static final String ILLUSTRATED = "visit";

    private final Employers employers;
    private final Members members;
    private final Ledgers ledgers;
    private final Terms terms;
    private final EstablishmentBooking establishment;
    private final PlanBooking plans;
    private final VisitPictures pictures;
    private final InspectionBooking inspections;
    private final CertificateBooking certificates;

    StreetBooking(
            Employers employers,
            Members members,
            Ledgers ledgers,
            Terms terms,
            EstablishmentBooking establishment,
            PlanBooking plans,
            VisitPictures pictures,
            InspectionBooking inspections,
            CertificateBooking certificates) {
        this.employers = employers;
        this.members = members;
        this.ledgers = ledgers;
        this.terms = terms;
        this.establishment = establishment;
        this.plans = plans;
        this.pictures = pictures;
        this.inspections = inspections;
        this.certificates = certificates;
    }

    /** @param communities of the street by name */
    void book(
            StreetStory story,
            Scope officer,
            Map<String, OrganizationId> communities,
            RegisterWords.Slips slips,
            LocalDate today) {
        Map<String, EmployerId> known = bookEmployers(story.employers(), officer, communities, today);
        bookMembers(story.members(), officer, known, slips, today);
        CreditCodes codes = new CreditCodes(story.street().region());
        story.bodies()
                .forEach((employer, bodies) -> bookBodies(
                        employers
                                .require(officer, Objects.requireNonNull(known.get(employer)))
                                .seat(),
                        bodies,
                        officer,
                        codes,
                        today));
        story.entries().forEach((ledger, entries) -> bookEntries(ledger, entries, officer, slips));
        List<OrganizationId> ofTheStreet = story.street().communities().keySet().stream()
                .map(community -> Objects.requireNonNull(communities.get(community)))
                .toList();
        establishment.book(story, officer, ofTheStreet, known, today);
        inspections.book(officer, ofTheStreet, story.keepers(), today);
        plans.book(officer, ofTheStreet, today);
    }

    private Map<String, EmployerId> bookEmployers(
            List<InventedEmployer> invented, Scope officer, Map<String, OrganizationId> communities, LocalDate today) {
        LocalDate writtenOn = today.minusDays(LATELY_DAYS);
        List<EmployerEntry> entries = invented.stream()
                .map(employer -> employer.entry(communityOf(employer, communities), writtenOn))
                .toList();
        List<EmployerId> ids = employers.enterAll(officer, entries).stream()
                .map(EmployerRef::id)
                .toList();
        Map<String, EmployerId> byName = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byName.put(invented.get(i).name(), ids.get(i));
            tellMore(invented.get(i), ids.get(i), officer, today);
        }
        return byName;
    }

    /** A large union is a legal person. */
    private void bookBodies(
            OrganizationId union, List<InventedBody> bodies, Scope officer, CreditCodes codes, LocalDate today) {
        bodies.forEach(each -> terms.record(officer, union, each.body(), each.entry(), each.elected()));
        TermEntry latest = bodies.get(bodies.size() - 1).entry();
        Integer members = latest.members();
        if (members != null && members >= MEMBERS_OF_A_LEGAL_PERSON) {
            certificates.book(officer, union, latest.electedOn(), latest.years(), codes.next(OF_UNIONS), today);
        }
    }

    private static OrganizationId communityOf(InventedEmployer employer, Map<String, OrganizationId> communities) {
        return Objects.requireNonNull(communities.get(employer.community()), employer.community());
    }

    private void tellMore(InventedEmployer invented, EmployerId id, Scope officer, LocalDate today) {
        LocalDate founded = invented.foundedOn();
        if (founded != null && invented.isUnionisedOn(today) && !invented.isUnionisedOn(today.minusDays(LATELY_DAYS))) {
            Person chair = invented.chair();
            employers.establish(officer, id, 1, invented.form(), founded, chair.name(), chair.phone());
        }
        LocalDate newYear = today.withDayOfYear(1);
        if (invented.recount() != null && invented.movedInOn().isBefore(newYear)) {
            Employer before = employers.require(officer, id);
            employers.correct(officer, id, before.version(), invented.recounted(before.entry()), newYear);
        }
    }

    private void bookMembers(
            List<InventedMember> invented,
            Scope officer,
            Map<String, EmployerId> known,
            RegisterWords.Slips slips,
            LocalDate today) {
        List<Long> ids = members.enterAll(
                officer,
                invented.stream()
                        .map(member -> member.firstEntry(at(member, known)))
                        .toList());
        for (int i = 0; i < ids.size(); i++) {
            tellMore(invented.get(i), ids.get(i), officer, known, slips, today);
        }
    }

    private static EmployerId at(InventedMember member, Map<String, EmployerId> known) {
        return Objects.requireNonNull(known.get(member.employer()), member.employer());
    }

    private void tellMore(
            InventedMember invented,
            long id,
            Scope officer,
            Map<String, EmployerId> known,
            RegisterWords.Slips slips,
            LocalDate today) {
        if (invented.byMistake()) {
            members.markVoid(officer, id, slips.notAMember());
            return;
        }
        if (invented.misprint() != null) {
            Member before = members.require(officer, id);
            members.correct(officer, id, before.version(), invented.entry(at(invented, known)));
        }
        Leaving leaving = invented.leaving();
        if (leaving != null && !leaving.on().isAfter(today)) {
            members.leave(officer, id, members.require(officer, id).version(), leaving);
        }
    }

    private void bookEntries(String ledger, List<InventedEntry> told, Scope officer, RegisterWords.Slips slips) {
        Declaration declaration = ledgers.declaration(ledger);
        List<InventedEntry> invented =
                told.stream().map(entry -> entry.under(declaration)).toList();
        List<InventedEntry> repeated =
                invented.stream().filter(InventedEntry::twice).toList();
        List<Values> written =
                new ArrayList<>(invented.stream().map(InventedEntry::first).toList());
        repeated.forEach(entry -> written.add(entry.first()));
        List<Long> ids = ledgers.enterAll(officer, officer.place(), ledger, written);
        for (int i = 0; i < invented.size(); i++) {
            InventedEntry entry = invented.get(i);
            if (entry.firstWritten() != null) {
                ledgers.correct(officer, ledger, ids.get(i), entry.values());
            }
            if (entry.highlight()) {
                ledgers.highlight(officer, ledger, ids.get(i), true);
            }
        }
        if (ledger.equals(ILLUSTRATED)) {
            pictures.attach(officer, ledger, ids.subList(0, invented.size()));
        }
        List<Long> superfluous = ids.subList(invented.size(), ids.size());
        if (!superfluous.isEmpty()) {
            ledgers.markVoid(officer, ledger, superfluous, slips.enteredTwice());
        }
    }
}
