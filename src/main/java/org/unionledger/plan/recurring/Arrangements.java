package org.unionledger.plan.recurring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;

/** Settles what a union and those below owe otherwise than declared (约定). Takes {@link Right#WRITE_LEDGERS}. */
@Service
class Arrangements {

    static final String KIND = "plan.arrangement";

    private final RecurringCatalogue catalogue;
    private final ArrangementRepository arrangements;
    private final Organizations organizations;
    private final AuditLog audit;

    Arrangements(
            RecurringCatalogue catalogue,
            ArrangementRepository arrangements,
            Organizations organizations,
            AuditLog audit) {
        this.catalogue = catalogue;
        this.arrangements = arrangements;
        this.organizations = organizations;
        this.audit = audit;
    }

    /**
     * Settles for a union and those below whether they owe a duty, and on which days.
     *
     * @param days instead of those declared; empty for those
     * @throws Refused if a day is none of the cycle, or the reason is missing
     */
    @Transactional
    void settle(Scope scope, OrganizationId union, String id, boolean on, Collection<Integer> days, String reason) {
        scope.require(Right.WRITE_LEDGERS);
        organizations.require(scope, union);
        RecurringDuty duty = catalogue.require(id);
        requireReason(reason);
        List<Integer> own = days.stream().sorted().distinct().toList();
        requireDays(duty.rule(), own);
        long arrangement = arrangements.replace(id, union, on, own, reason.strip(), scope.login());
        audit.write(
                scope.actor(),
                "arranged",
                new Subject(KIND, arrangement, union),
                reason.strip(),
                Map.of(),
                Map.of("duty", id, "on", Boolean.toString(on), "days", own.isEmpty() ? "-" : own.toString()));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refused.of("reason", "plan.recurring.refused.reason");
        }
    }

    private static void requireDays(Rule rule, List<Integer> days) {
        if (days.isEmpty()) {
            return;
        }
        try {
            rule.on(days);
        } catch (IllegalArgumentException none) {
            throw Refused.of("days", "plan.recurring.refused." + (rule.cycle() == Cycle.WEEK ? "weekdays" : "days"));
        }
    }

    /** Goes back to what the union above has settled, or to what is declared. */
    @Transactional
    void unsettle(Scope scope, OrganizationId union, String id, String reason) {
        scope.require(Right.WRITE_LEDGERS);
        organizations.require(scope, union);
        requireReason(reason);
        Arrangement settled = arrangements.of(catalogue.require(id).id()).stream()
                .filter(each -> each.union().equals(union))
                .findFirst()
                .orElseThrow(() -> new NotInScope("arrangement of " + id));
        arrangements.end(id, union, scope.login());
        audit.write(
                scope.actor(),
                "arrangement-ended",
                new Subject(KIND, settled.id(), union),
                reason.strip(),
                Map.of("duty", id),
                Map.of());
    }
}
