package org.unionledger.plan.recurring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/**
 * From when on recurring duties are owed (起算日): nobody is late with what was due before a union was set up in the book, unless it
 * says that its registers reach further back. Saying so takes {@link Right#WRITE_LEDGERS}.
 */
@Service
public class FirstDays {

    static final String KIND = "plan.first_day";

    private final FirstDayRepository repository;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    FirstDays(FirstDayRepository repository, Organizations organizations, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope if the union lies elsewhere */
    public FirstDay of(Scope scope, OrganizationId union) {
        scope.require(Right.READ_LEDGERS);
        organizations.require(scope, union);
        return repository.of(union, LocalDate.now(clock));
    }

    /**
     * For the union and those below it.
     *
     * @param from what is due on it or later is owed; null goes back to the day each was set up
     * @throws Refused if no reason is given
     */
    @Transactional
    public void settle(Scope scope, OrganizationId union, @Nullable LocalDate from, String reason) {
        scope.require(Right.WRITE_LEDGERS);
        FirstDay before = of(scope, union);
        if (reason.isBlank()) {
            throw Refused.of("reason", "plan.recurring.refused.reason");
        }
        if (from == null) {
            repository.forget(union);
        } else {
            repository.keep(union, from, reason.strip(), scope.login());
        }
        audit.write(
                scope.actor(),
                "first-day",
                new Subject(KIND, union.value(), union),
                reason.strip(),
                Map.of("from", before.from().toString()),
                Map.of("from", of(scope, union).from().toString()));
    }
}
