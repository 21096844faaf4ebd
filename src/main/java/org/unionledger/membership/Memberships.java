package org.unionledger.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.CodeList;
import org.unionledger.regulation.Parameters;

/** What becomes of a membership after it began: kept, resumed, ended, each a line of its log; and lines taken back. */
@Service
class Memberships {

    private static final String TOO_EARLY = "withdrawn-early";

    private final Members members;
    private final MemberBook book;
    private final ChangeRepository log;
    private final Parameters parameters;
    private final AuditLog audit;
    private final Clock clock;

    Memberships(
            Members members,
            MemberBook book,
            ChangeRepository log,
            Parameters parameters,
            AuditLog audit,
            Clock clock) {
        this.members = members;
        this.book = book;
        this.log = log;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every membership of the person, the earliest first. */
    MembershipLife life(Scope scope, long id) {
        List<ChangeRepository.Spell> all = log.ofSamePerson(id, scope.place().value(), today());
        List<MembershipLife.Spell> visible = all.stream()
                .filter(ChangeRepository.Spell::visible)
                .map(spell -> new MembershipLife.Spell(
                        members.require(scope, spell.membership()), log.of(spell.membership())))
                .toList();
        return new MembershipLife(visible, all.size() - visible.size());
    }

    /** From that day on the membership is only kept (MEM-04). @throws MemberRefused if it is already, or the day is wrong */
    @Transactional
    Member keep(Scope scope, long id, int version, LocalDate on, String reason, String note) {
        scope.require(Right.WRITE_MEMBERS);
        Member member = members.require(scope, id);
        if (member.isKept()) {
            throw new MemberRefused("", "kept-already");
        }
        return book.changed(scope, member, version, change(ChangeKind.KEPT, on, reason, note), "kept", Map.of());
    }

    /** From that day on it is a full membership again. @throws MemberRefused if it is not only kept, or the day is wrong */
    @Transactional
    Member resume(Scope scope, long id, int version, LocalDate on, String note) {
        scope.require(Right.WRITE_MEMBERS);
        Member member = members.require(scope, id);
        if (!member.isKept()) {
            throw new MemberRefused("", "not-kept");
        }
        return book.changed(scope, member, version, change(ChangeKind.RESUMED, on, "", note), "resumed", Map.of());
    }

    /**
     * Ends it. Who withdraws by paying no dues is warned of if that is too early, and the warning stays in the log (MEM-06).
     *
     * @param duesUntil the last day for which dues were paid; null when that is not why
     * @throws MemberRefused as {@link Members#leave}
     */
    @Transactional
    Member leave(
            Scope scope,
            long id,
            int version,
            Leaving leaving,
            String reason,
            String note,
            @Nullable LocalDate duesUntil) {
        Member member = members.require(scope, id);
        NewChange change = change(ChangeKind.of(leaving.how()), leaving.on(), reason, note);
        boolean early = leaving.how() == Leaving.How.WITHDREW
                && duesUntil != null
                && AutomaticWithdrawal.isTooEarly(duesUntil, leaving.on(), months(member, leaving.on()));
        return members.leave(scope, id, version, early ? change.warned(TOO_EARLY) : change);
    }

    private int months(Member member, LocalDate on) {
        return parameters.whole("membership.withdrawal.months", member.seat(), on);
    }

    private static NewChange change(ChangeKind kind, LocalDate on, String reason, String note) {
        String code = CodeList.MEMBERSHIP_REASON.ofCode(reason).isPresent() ? reason : null;
        return new NewChange(kind, on, code, note.strip(), null);
    }

    /**
     * Takes back the last line of the log, as if it had never been; it stays, with why.
     *
     * @throws MemberRefused if there is none, without a reason, or if the person is a member elsewhere by now
     */
    @Transactional
    Member takeBack(Scope scope, long id, int version, String why) {
        scope.require(Right.WRITE_MEMBERS);
        Member member = members.require(scope, id);
        MemberRefused.ifErased(member);
        List<MembershipChange> holding =
                log.of(id).stream().filter(MembershipChange::holds).toList();
        List<MemberObjection> objections = new ArrayList<>();
        if (why.isBlank()) {
            objections.add(new MemberObjection("reason", "reason-missing"));
        }
        if (holding.isEmpty()) {
            objections.add(new MemberObjection("", "nothing-to-take-back"));
        }
        if (member.leaving() != null && log.isMemberElsewhere(id)) {
            objections.add(new MemberObjection("", "member-again"));
        }
        MemberRefused.unlessNone(objections);
        MembershipChange last = holding.get(holding.size() - 1);
        log.takeBack(List.of(last.id()), scope.login(), clock.instant().atOffset(ZoneOffset.UTC), why.strip());
        book.follow(id, version);
        audit.writePersonal(
                scope.actor(),
                "withdrawn",
                Members.subject(member),
                why.strip(),
                Map.of("change", last.kind(), "changedOn", last.on().toString()),
                Map.of());
        return book.restated(scope, id);
    }

    /** Null while nobody has begun to expel the member. */
    @Nullable
    Expulsion expulsion(Scope scope, long id) {
        members.require(scope, id);
        return log.expulsion(id).orElse(null);
    }

    /** Records how far expelling a member has come (MEM-07). @throws MemberRefused if the steps are out of order */
    @Transactional
    void record(Scope scope, long id, Expulsion expulsion) {
        scope.require(Right.WRITE_MEMBERS);
        Member member = members.require(scope, id);
        MemberRefused.unlessNone(expulsion.objections(today()));
        Optional<Expulsion> before = log.expulsion(id);
        log.write(id, expulsion, scope.login(), clock.instant().atOffset(ZoneOffset.UTC));
        audit.writePersonal(
                scope.actor(),
                "expulsion",
                Members.subject(member),
                expulsion.grounds().strip(),
                before.map(Memberships::days).orElse(Map.of()),
                days(expulsion));
    }

    private static Map<String, String> days(Expulsion expulsion) {
        return Map.of(
                "discussedOn", Objects.toString(expulsion.discussedOn(), ""),
                "decidedOn", Objects.toString(expulsion.decidedOn(), ""),
                "filedOn", Objects.toString(expulsion.filedOn(), ""));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
