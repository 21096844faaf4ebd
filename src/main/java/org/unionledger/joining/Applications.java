package org.unionledger.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;
import org.unionledger.membership.Member;
import org.unionledger.membership.MemberRefused;
import org.unionledger.membership.Members;

/**
 * Applications as the officers of a union and those above it see and decide them. An accepted one is entered in the register
 * as by its form, so that the same rules hold and the same figures follow.
 */
@Service
public class Applications {

    private final ApplicationRepository repository;
    private final Members members;
    private final Settling settling;
    private final AuditLog audit;
    private final Clock clock;

    Applications(ApplicationRepository repository, Members members, Settling settling, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.members = members;
        this.settling = settling;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope when there is none, or it was made to a union that lies elsewhere */
    Application require(Scope scope, long id) {
        scope.require(Right.READ_MEMBERS);
        return repository.find(id, scope.place(), today()).orElseThrow(() -> new NotInScope("application " + id));
    }

    /** One more than a page holds, the latest first. @param union within the scope, as the caller has checked */
    public List<Application> page(Scope scope, OrganizationId union, String state, long before, int limit) {
        scope.require(Right.READ_MEMBERS);
        return repository.page(union, state, before, today(), limit);
    }

    long count(Scope scope, OrganizationId union, String state) {
        scope.require(Right.READ_MEMBERS);
        return repository.count(union, state, today());
    }

    /** Of the same person at the same union, and waiting too. */
    long others(Application application) {
        Applicant person = application.person();
        return person == null ? 0 : repository.others(application, person);
    }

    /**
     * Makes a member of the applicant.
     *
     * @throws Refused if it is decided already or the day cannot be
     * @throws MemberRefused  if the register objects: the person is a member already, or under another name
     */
    @Transactional
    public Member accept(Scope scope, long id, int version, Approval approval) {
        Application application = open(scope, id, version);
        Refused.unlessNone(approval.problemsWith(application, today()));
        Applicant person = application.person();
        if (person == null) {
            throw new IllegalStateException("An application that waits has its data: " + id);
        }
        Member member = members.enter(scope, person.entry(approval.workplace(), application.union(), approval.on()));
        repository.accept(
                id,
                today(),
                new Application.Approved(approval.on(), approval.paper().strip(), member.id()));
        settled(
                scope,
                id,
                "accepted",
                approval.paper().isBlank() ? null : approval.paper().strip());
        return member;
    }

    /** Asks the applicant to correct it. @throws Refused if it is decided already, or no reason is given */
    @Transactional
    public void sendBack(Scope scope, long id, int version, String reason) {
        put(scope, id, version, ApplicationState.RETURNED, reason);
    }

    /** @throws Refused if it is decided already, or no reason is given */
    @Transactional
    public void refuse(Scope scope, long id, int version, String reason) {
        put(scope, id, version, ApplicationState.REFUSED, reason);
    }

    private void put(Scope scope, long id, int version, ApplicationState state, String reason) {
        open(scope, id, version);
        if (reason.isBlank()) {
            throw Refused.of("reason", "membership.objection.reason-missing");
        }
        repository.put(id, state, today(), reason.strip());
        // The reason may name a person and goes when the personal data go; the log is for ever.
        settled(scope, id, state.code(), null);
    }

    /** As it stands once nobody else is deciding on it. */
    private Application open(Scope scope, long id, int version) {
        scope.require(Right.WRITE_MEMBERS);
        require(scope, id);
        repository.lock(id);
        Application application = require(scope, id);
        if (application.state() != ApplicationState.OPEN) {
            throw Refused.of(
                    "", application.state().isDecided() ? "joining.problem.decided" : "joining.problem.returned");
        }
        if (application.version() != version) {
            throw new ChangedMeanwhile();
        }
        return application;
    }

    private void settled(Scope scope, long id, String action, @Nullable String reason) {
        Application application = repository.get(id);
        settling.settle(application);
        audit.write(scope.actor(), action, Settling.subject(application), reason, Map.of(), Map.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
