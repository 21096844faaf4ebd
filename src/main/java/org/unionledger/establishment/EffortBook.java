package org.unionledger.establishment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Changes;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.Duties;
import org.unionledger.figures.Figures;

/** Lets figures, duties, lists and the log follow an effort that was changed, one change at a time at each employer. */
@Component
class EffortBook {

    private final EffortRepository repository;
    private final EffortWriter writer;
    private final EffortDuties effortDuties;
    private final WeeklyUpdates updates;
    private final Figures figures;
    private final Duties duties;
    private final AuditLog audit;
    private final Clock clock;

    EffortBook(
            EffortRepository repository,
            EffortWriter writer,
            EffortDuties effortDuties,
            WeeklyUpdates updates,
            Figures figures,
            Duties duties,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.writer = writer;
        this.effortDuties = effortDuties;
        this.updates = updates;
        this.figures = figures;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope when there is none, or its employer lies elsewhere */
    Effort require(Scope scope, long id) {
        scope.require(Right.READ_ORGANIZATIONS);
        return repository
                .find(id, scope.place(), LocalDate.now(clock))
                .orElseThrow(() -> new NotInScope("effort " + id));
    }

    /** As it stands once nobody else is changing it. */
    Effort locked(Scope scope, long id) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        repository.lock(List.of(require(scope, id).employer()));
        return require(scope, id);
    }

    /** After somebody has changed it: the ledger it stands in was updated. */
    Effort settle(long id) {
        Effort effort = restate(id);
        updates.changed(List.of(effort.seat()));
        return effort;
    }

    /** The same as {@link #restate}, once nobody else is changing it. */
    void settleLocked(long id) {
        repository.lock(List.of(repository.all(List.of(id)).get(0).employer()));
        restate(id);
    }

    /** The employer counts for another union from now on. In the transaction in which it does. */
    void reseat(EmployerId employer, OrganizationId seat) {
        writer.reseat(employer, seat);
        repository.of(employer).ifPresent(effort -> restate(effort.id()));
    }

    /** Says anew what is posted and owed because of an effort; in the caller's transaction. */
    private Effort restate(long id) {
        Effort effort = repository.all(List.of(id)).get(0);
        writer.show(effort, effortDuties.dueOn(effort).orElse(EffortRepository.NEVER));
        figures.state(Efforts.source(id), EffortPostings.of(effort));
        duties.state(Efforts.subject(id, effort.seat()), effortDuties.of(effort));
        return effort;
    }

    void tell(
            Scope scope,
            Effort effort,
            String action,
            @Nullable String reason,
            Map<String, String> before,
            Map<String, String> after) {
        audit.write(scope.actor(), action, Efforts.subject(effort.id(), effort.seat()), reason, before, after);
    }

    /** What is different now, if anything is. */
    void tellChanges(Scope scope, Effort effort, Map<String, String> before, Map<String, String> after) {
        Changes changes = Changes.between(before, after);
        if (!changes.isEmpty()) {
            tell(scope, effort, "changed", null, changes.before(), changes.after());
        }
    }

    /** That a stage was reached; of a correction, also which stage it is about. */
    void tellStep(Scope scope, Effort before, Step step) {
        Optional<Step> known = before.step(step.stage());
        if (known.isEmpty()) {
            tell(scope, before, "reached", null, Map.of(), step.fields());
            return;
        }
        Changes changes = Changes.between(known.get().fields(), step.fields());
        if (!changes.isEmpty()) {
            Map<String, String> after = new LinkedHashMap<>(changes.after());
            after.put("stage", step.stage().code());
            tell(scope, before, "changed", null, changes.before(), after);
        }
    }
}
