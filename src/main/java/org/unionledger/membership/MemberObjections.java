package org.unionledger.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Reorganizations;

/** What speaks against an entry once the whole register is known; what an entry itself breaks {@link MemberRules} say. */
@Component
class MemberObjections {

    static final String UNION_SHUT = "union-shut";
    static final String MEMBER_ALREADY = "member-already";
    static final String MEMBER_ELSEWHERE = "member-elsewhere";

    private final RegisteredPersons registered;
    private final ChangeRepository log;
    private final Reorganizations reorganizations;
    private final Clock clock;

    MemberObjections(RegisteredPersons registered, ChangeRepository log, Reorganizations reorganizations, Clock clock) {
        this.registered = registered;
        this.log = log;
        this.reorganizations = reorganizations;
        this.clock = clock;
    }

    /** @param seat the union the membership would be held at */
    List<MemberObjection> to(Scope scope, MemberEntry entry, OrganizationId seat) {
        List<MemberObjection> objections = new ArrayList<>(MemberRules.objectionsTo(entry, today()));
        objections.addAll(ofBook(scope, entry));
        if (isShut(seat, entry)) {
            objections.add(new MemberObjection("employer", UNION_SHUT));
        }
        return objections;
    }

    private List<MemberObjection> ofBook(Scope scope, MemberEntry entry) {
        List<RegisteredPersons.Registered> known = registered.under(scope, entry.document(), today());
        Optional<RegisteredPersons.Registered> member =
                known.stream().filter(RegisteredPersons.Registered::member).findFirst();
        if (member.isPresent()) {
            return List.of(new MemberObjection("identity", member.get().visible() ? MEMBER_ALREADY : MEMBER_ELSEWHERE));
        }
        return known.stream().allMatch(person -> person.name().equals(entry.name()))
                ? List.of()
                : List.of(new MemberObjection("name", "registered-under-other-name"));
    }

    /** Whether the union is closed or merged on the day of joining. */
    private boolean isShut(OrganizationId union, MemberEntry entry) {
        LocalDate day = entry.joinedOn() == null ? today() : entry.joinedOn();
        return Reorganizations.on(day, reorganizations.shut(List.of(union)).get(union))
                .isPresent();
    }

    /** @throws MemberRefused with every rule that one of many new entries breaks; nobody among them may be registered already */
    void refuse(Scope scope, List<MemberEntry> entries) {
        MemberRefused.unlessNone(entries.stream()
                .flatMap(entry -> MemberRules.objectionsTo(entry, today()).stream())
                .toList());
        List<IdentityDocument> documents =
                entries.stream().map(MemberEntry::document).toList();
        boolean repeated = documents.size() > documents.stream().distinct().count();
        if (repeated || registered.isAny(scope, documents, today())) {
            throw new MemberRefused("identity", MEMBER_ALREADY);
        }
    }

    /** @param before what the entry is written over */
    List<MemberObjection> toCorrection(Scope scope, Member before, MemberEntry entry) {
        List<MemberObjection> objections = new ArrayList<>(MemberRules.objectionsTo(entry, today(), before.isKept()));
        if (!entry.document().equals(before.entry().document())
                && registered.isAny(scope, List.of(entry.document()), today())) {
            objections.add(new MemberObjection("identity", "document-registered"));
        }
        if (isAfterItsLog(before.id(), entry.joinedOn() == null ? before.knownOn() : entry.joinedOn())) {
            objections.add(new MemberObjection("joinedOn", "joined-after-change"));
        }
        return objections;
    }

    private boolean isAfterItsLog(long id, LocalDate since) {
        return log.of(id).stream()
                .anyMatch(change -> change.holds() && change.on().isBefore(since));
    }

    /** MEM-07: whoever is expelled was so by steps that were all taken. */
    List<MemberObjection> toExpulsion(long id, LocalDate on) {
        return log.expulsion(id)
                .map(expulsion -> expulsion.objectionsTo(on))
                .orElseGet(() -> List.of(new MemberObjection("how", "expulsion-steps")));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
