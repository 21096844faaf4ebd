package org.unionledger.establishment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Changes;
import org.unionledger.audit.Subject;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.Duties;
import org.unionledger.figures.Figures;
import org.unionledger.figures.Source;
import org.unionledger.organization.Employer;
import org.unionledger.organization.Employers;
import org.unionledger.organization.OrganizationRefused;
import org.unionledger.organization.UnionForm;

/**
 * The work to set up unions (建会工作), one at a time for each employer. Reading takes {@link Right#READ_ORGANIZATIONS}, every
 * change {@link Right#WRITE_ORGANIZATIONS}. Whatever changes, the effort says anew what it posts and what is owed.
 */
@Service
public class Efforts {

    static final String KIND = "establishment.effort";

    private final EffortRepository repository;
    private final EffortDuties effortDuties;
    private final Employers employers;
    private final WeeklyUpdates updates;
    private final Figures figures;
    private final Duties duties;
    private final AuditLog audit;
    private final Clock clock;

    Efforts(
            EffortRepository repository,
            EffortDuties effortDuties,
            Employers employers,
            WeeklyUpdates updates,
            Figures figures,
            Duties duties,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.effortDuties = effortDuties;
        this.employers = employers;
        this.updates = updates;
        this.figures = figures;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope when there is none, or its employer lies elsewhere */
    public Effort require(Scope scope, long id) {
        scope.require(Right.READ_ORGANIZATIONS);
        return repository.find(id, scope.place(), today()).orElseThrow(() -> new NotInScope("effort " + id));
    }

    /** The work at an employer that is going on or done, else what was given up last. @throws NotInScope when it lies elsewhere */
    Optional<Effort> of(Scope scope, EmployerId employer) {
        employers.require(scope, employer);
        return repository.of(employer);
    }

    /**
     * Begins the work at an employer.
     *
     * @param first the stage it is in already; usually that it was looked into
     * @return the number of the effort
     * @throws EstablishmentRefused if it is going on or done already, the employer has left, or the day is to come
     */
    @Transactional
    public long begin(Scope scope, EmployerId id, Plan plan, Step first) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        repository.lock(List.of(id));
        Employer employer = employers.require(scope, id);
        EstablishmentRefused.unlessNone(problemsOfBeginning(employer, first));
        long effort = repository.insert(id, employer.seat(), plan, first.stage(), scope.login());
        repository.keep(effort, first);
        settle(effort);
        Map<String, String> written = new LinkedHashMap<>(plan.fields());
        written.putAll(first.fields());
        audit.write(scope.actor(), "created", subject(effort, employer.seat()), null, Map.of(), written);
        return effort;
    }

    private List<Problem> problemsOfBeginning(Employer employer, Step first) {
        List<Problem> problems = new ArrayList<>(
                EffortRules.problemsOfBeginning(employer.entry().name(), employer.hasEnded(today()), first, today()));
        if (repository
                .of(employer.id())
                .filter(known -> known.dropped() == null)
                .isPresent()) {
            problems.add(Problem.of("", "begun-already", employer.entry().name()));
        }
        return problems;
    }

    /** Changes what is intended. @throws EstablishmentRefused if somebody else has changed it meanwhile */
    @Transactional
    public void plan(Scope scope, long id, int version, Plan plan) {
        Effort effort = locked(scope, id);
        if (!repository.update(id, version, plan)) {
            throw EstablishmentRefused.of("", "changed-meanwhile");
        }
        changed(scope, effort, effort.plan().fields(), plan.fields());
    }

    /**
     * Reaches a stage, or corrects what was written about it. The approval sets up the union of an employer that has none.
     *
     * @param form how the workers are organised, which an approval must know; null for what was planned
     * @throws EstablishmentRefused if a rule is not kept
     */
    @Transactional
    public void reach(Scope scope, long id, Step step, @Nullable UnionForm form) {
        Effort effort = locked(scope, id);
        EstablishmentRefused.unlessNone(EffortRules.problemsOf(effort, step, today()));
        if (form != null && form != effort.plan().form()) {
            Plan plan = new Plan(form, effort.plan().joins(), effort.plan().keeper());
            plan(scope, id, effort.version(), plan);
            effort = require(scope, id);
        }
        if (step.stage() == Stage.APPROVAL) {
            approve(scope, effort, step);
        }
        repository.keep(id, step);
        settle(id);
        tell(scope, effort, step);
    }

    /** Of a correction, also which stage it is about. */
    private void tell(Scope scope, Effort before, Step step) {
        Optional<Step> known = before.step(step.stage());
        if (known.isEmpty()) {
            audit.write(scope.actor(), "reached", subject(before.id(), before.seat()), null, Map.of(), step.fields());
            return;
        }
        Changes changes = Changes.between(known.get().fields(), step.fields());
        if (!changes.isEmpty()) {
            Map<String, String> after = new LinkedHashMap<>(changes.after());
            after.put("stage", step.stage().code());
            audit.write(scope.actor(), "changed", subject(before.id(), before.seat()), null, changes.before(), after);
        }
    }

    /** ORG-04: from the approval on, on its day, there is a union. */
    private void approve(Scope scope, Effort effort, Step approval) {
        Employer employer = employers.require(scope, effort.employer());
        try {
            if (employer.union() == null) {
                if (effort.plan().form() == null) {
                    throw EstablishmentRefused.of("form", "form-missing");
                }
                employers.establish(
                        scope,
                        employer.id(),
                        employer.version(),
                        effort.plan().form(),
                        approval.on(),
                        employer.entry().chair(),
                        null);
            } else if (effort.step(Stage.APPROVAL)
                    .filter(before -> before.on().equals(employer.entry().foundedOn()))
                    .isPresent()) {
                employers.refound(scope, employer.id(), approval.on());
            }
        } catch (OrganizationRefused refused) {
            throw new EstablishmentRefused(refused);
        }
    }

    /** Takes back the furthest stage, which was not reached. @throws EstablishmentRefused if it is another one, or a union came of it */
    @Transactional
    public void withdraw(Scope scope, long id, Stage stage, String reason) {
        Effort effort = locked(scope, id);
        Step latest = effort.latest();
        List<Problem> problems = new ArrayList<>();
        if (latest.stage() != stage || effort.steps().size() == 1) {
            problems.add(Problem.of("", "not-the-latest"));
        }
        if (stage == Stage.APPROVAL) {
            problems.add(Problem.of("", "union-came-of-it"));
        }
        if (reason.isBlank()) {
            problems.add(Problem.of("reason", "reason-missing"));
        }
        EstablishmentRefused.unlessNone(problems);
        repository.remove(id, stage);
        settle(id);
        audit.write(scope.actor(), "withdrawn", subject(id, effort.seat()), reason.strip(), latest.fields(), Map.of());
    }

    /** @throws EstablishmentRefused if a rule is not kept */
    @Transactional
    public void contact(Scope scope, long id, Contact contact) {
        Effort effort = locked(scope, id);
        EstablishmentRefused.unlessNone(EffortRules.problemsOf(contact, today()));
        repository.insert(id, contact);
        settle(id);
        audit.write(scope.actor(), "contacted", subject(id, effort.seat()), null, Map.of(), contact.fields());
    }

    /** Takes back a talk that never was. @throws EstablishmentRefused without a reason */
    @Transactional
    public void voidContact(Scope scope, long id, long contact, String reason) {
        Effort effort = locked(scope, id);
        Contact known = effort.contacts().stream()
                .filter(each -> each.id() == contact)
                .findFirst()
                .orElseThrow(() -> new NotInScope("contact " + contact));
        if (reason.isBlank()) {
            throw EstablishmentRefused.of("reason", "reason-missing");
        }
        repository.voidContact(contact);
        settle(id);
        audit.write(scope.actor(), "voided", subject(id, effort.seat()), reason.strip(), known.fields(), Map.of());
    }

    /** @throws EstablishmentRefused if a rule is not kept */
    @Transactional
    public void meet(Scope scope, long id, Obstacle obstacle) {
        Effort effort = locked(scope, id);
        EstablishmentRefused.unlessNone(EffortRules.problemsOf(obstacle, today()));
        repository.insert(id, obstacle);
        settle(id);
        audit.write(
                scope.actor(),
                "hindered",
                subject(id, effort.seat()),
                obstacle.words(),
                Map.of(),
                Map.of("obstacle", obstacle.kind().code()));
    }

    /** @throws EstablishmentRefused if a rule is not kept */
    @Transactional
    public void solve(Scope scope, long id, long obstacle, LocalDate on, String solution) {
        Effort effort = locked(scope, id);
        Obstacle known = effort.obstacles().stream()
                .filter(each -> each.id() == obstacle && each.isOpen())
                .findFirst()
                .orElseThrow(() -> new NotInScope("obstacle " + obstacle));
        EstablishmentRefused.unlessNone(EffortRules.problemsOfSolution(known, on, solution, today()));
        repository.solve(obstacle, on, solution.strip());
        settle(id);
        audit.write(
                scope.actor(),
                "solved",
                subject(id, effort.seat()),
                solution.strip(),
                Map.of("obstacle", known.kind().code()),
                Map.of());
    }

    /** Says what was set up with the union, instead of what was said before. @throws EstablishmentRefused for a day to come */
    @Transactional
    public void setUp(Scope scope, long id, List<SetUp> setUp) {
        Effort effort = locked(scope, id);
        EstablishmentRefused.unlessNone(setUp.stream()
                .filter(each -> each.on().isAfter(today()))
                .map(each -> Problem.of(each.item().code(), "day-later"))
                .toList());
        repository.keep(id, setUp);
        settle(id);
        changed(scope, effort, days(effort.setUp()), days(setUp));
    }

    private static Map<String, String> days(List<SetUp> setUp) {
        Map<String, String> days = new LinkedHashMap<>();
        setUp.forEach(each -> days.put(each.item().code(), each.on().toString()));
        return days;
    }

    /** Gives the work up. @throws EstablishmentRefused if a rule is not kept */
    @Transactional
    public void drop(Scope scope, long id, Dropped dropped) {
        Effort effort = locked(scope, id);
        EstablishmentRefused.unlessNone(EffortRules.problemsOf(effort, dropped, today()));
        repository.drop(id, dropped);
        settle(id);
        audit.write(
                scope.actor(),
                "dropped",
                subject(id, effort.seat()),
                dropped.reason(),
                Map.of(),
                Map.of("on", dropped.on().toString()));
    }

    /** Takes back the beginning of a work that nobody has gone on with; nothing of it is left but the log. */
    void unbegin(Scope scope, long id, String reason) {
        Effort effort = locked(scope, id);
        figures.state(source(id), List.of());
        duties.state(subject(id, effort.seat()), List.of());
        repository.remove(id);
        updates.changed(List.of(effort.seat()));
        audit.write(
                scope.actor(),
                "voided",
                subject(id, effort.seat()),
                reason,
                effort.latest().fields(),
                Map.of());
    }

    /** Goes back to the stages of an earlier day. @param steps writes them */
    void putBack(Scope scope, long id, String reason, Runnable steps) {
        Effort effort = locked(scope, id);
        steps.run();
        settle(id);
        audit.write(
                scope.actor(),
                "withdrawn",
                subject(id, effort.seat()),
                reason,
                effort.latest().fields(),
                Map.of());
    }

    /** The employer counts for another union from now on. In the transaction in which it does. */
    void reseat(EmployerId employer, OrganizationId seat) {
        repository.reseat(employer, seat);
        repository.of(employer).ifPresent(effort -> restate(effort.id()));
    }

    /** The same as {@link #restate}, once nobody else is changing it. */
    void settleLocked(long id) {
        repository.lock(List.of(repository.all(List.of(id)).get(0).employer()));
        restate(id);
    }

    /** After somebody has changed it: the ledger it stands in was updated. */
    private void settle(long id) {
        updates.changed(List.of(restate(id).seat()));
    }

    /** Says anew what is posted and owed because of an effort; in the caller's transaction. */
    private Effort restate(long id) {
        Effort effort = repository.all(List.of(id)).get(0);
        repository.show(effort, effortDuties.dueOn(effort).orElse(EffortRepository.NEVER));
        figures.state(source(id), EffortPostings.of(effort));
        duties.state(subject(id, effort.seat()), effortDuties.of(effort));
        return effort;
    }

    /** As it stands once nobody else is changing it. */
    private Effort locked(Scope scope, long id) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        repository.lock(List.of(require(scope, id).employer()));
        return require(scope, id);
    }

    private void changed(Scope scope, Effort effort, Map<String, String> before, Map<String, String> after) {
        Changes changes = Changes.between(before, after);
        if (!changes.isEmpty()) {
            audit.write(
                    scope.actor(),
                    "changed",
                    subject(effort.id(), effort.seat()),
                    null,
                    changes.before(),
                    changes.after());
        }
    }

    static Source source(long id) {
        return new Source(KIND, id);
    }

    static Subject subject(long id, OrganizationId seat) {
        return new Subject(KIND, id, seat);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
