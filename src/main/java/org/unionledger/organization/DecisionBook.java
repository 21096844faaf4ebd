package org.unionledger.organization;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.ClosedPeriod;
import org.unionledger.figures.NoPlace;

/** Writes decisions about the tree, each with its line in the audit log, and says in the reader's words what the database refuses. */
@Component
class DecisionBook {

    private static final String NO_OPEN_LEADER = "UL002";
    private static final String NOT_WAITING_LONGER = "55P03";

    private final DecisionRepository repository;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    DecisionBook(DecisionRepository repository, AuditLog audit, Clock clock, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void begin(Scope scope) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        repository.lockTree();
    }

    void decide(
            Scope scope,
            Decision.Kind kind,
            LocalDate day,
            OrganizationId about,
            @Nullable OrganizationId other,
            String reason,
            List<DecidedPlace> places) {
        sound(() -> repository.decide(kind, day, about, other, reason, scope.login(), places));
    }

    /** In a transaction of its own, as the one that was refused can ask nothing any more. */
    private String nameOf(OrganizationId union) {
        return Objects.requireNonNullElse(
                ownTransaction.execute(status -> repository.nameOf(union).orElse("")), "");
    }

    /** Says in the reader's words what the database refuses. */
    private void sound(Runnable change) {
        try {
            change.run();
        } catch (DataAccessException failed) {
            NoPlace noPlace = NoPlace.in(failed).orElse(null);
            if (noPlace != null) {
                throw new OrganizationRefused(
                        List.of(Objection.to("day", "facts-later", noPlace.day().toString())));
            }
            ClosedPeriod closed = ClosedPeriod.in(failed).orElse(null);
            if (closed != null) {
                throw new OrganizationRefused(List.of(Objection.to(
                        "day",
                        "period-closed",
                        nameOf(closed.union()),
                        closed.through().toString())));
            }
            String state = failed.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : null;
            if (NO_OPEN_LEADER.equals(state)) {
                throw refused("day", "unions-below-later");
            }
            if (NOT_WAITING_LONGER.equals(state)) {
                throw refused("", "recorded-just-now");
            }
            throw failed;
        }
    }

    /** @throws OrganizationRefused if something was recorded upon it since */
    void withdraw(Scope scope, long decision, String reason) {
        sound(() -> repository.withdraw(decision, scope.login(), clock.instant().atOffset(ZoneOffset.UTC), reason));
    }

    void tell(
            Scope scope,
            OrganizationId union,
            String action,
            String reason,
            Map<String, String> before,
            Map<String, String> after) {
        audit.write(
                scope.actor(), action, new Subject(Organizations.SUBJECT, union.value(), union), reason, before, after);
    }

    void tellMove(Scope scope, Placed union, String parent, LocalDate day, String reason) {
        tell(
                scope,
                union.id(),
                "moved",
                reason,
                Map.of("parent", Objects.requireNonNullElse(union.parentName(), "")),
                Map.of("parent", parent, "from", day.toString()));
    }

    private static OrganizationRefused refused(String field, String code) {
        return new OrganizationRefused(List.of(Objection.to(field, code)));
    }
}
