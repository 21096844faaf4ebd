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
import org.unionledger.audit.Subject;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Source;
import org.unionledger.organization.Employer;
import org.unionledger.organization.Employers;
import org.unionledger.organization.UnionForm;

/**
 * The work to set up unions (建会工作), one at a time for each employer. Reading takes {@link Right#READ_ORGANIZATIONS}, every
 * change {@link Right#WRITE_ORGANIZATIONS}. Whatever changes, the effort says anew what it posts and what is owed.
 */
@Service
public class Efforts {

    static final String KIND = "establishment.effort";

    private final EffortRepository repository;
    private final EffortWriter writer;
    private final StepRepository steps;
    private final ContactRepository contacts;
    private final ObstacleRepository obstacles;
    private final SetUpRepository setUps;
    private final EffortBook book;
    private final Approval approval;
    private final Employers employers;
    private final Clock clock;

    Efforts(
            EffortRepository repository,
            EffortWriter writer,
            StepRepository steps,
            ContactRepository contacts,
            ObstacleRepository obstacles,
            SetUpRepository setUps,
            EffortBook book,
            Approval approval,
            Employers employers,
            Clock clock) {
        this.repository = repository;
        this.writer = writer;
        this.steps = steps;
        this.contacts = contacts;
        this.obstacles = obstacles;
        this.setUps = setUps;
        this.book = book;
        this.approval = approval;
        this.employers = employers;
        this.clock = clock;
    }

    /** @throws NotInScope when there is none, or its employer lies elsewhere */
    public Effort require(Scope scope, long id) {
        return book.require(scope, id);
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
        long begun = writer.insert(id, employer.seat(), plan, first.stage(), scope.login());
        steps.keep(begun, first);
        Map<String, String> written = new LinkedHashMap<>(plan.fields());
        written.putAll(first.fields());
        book.tell(scope, book.settle(begun), "created", null, Map.of(), written);
        return begun;
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
        Effort effort = book.locked(scope, id);
        if (!writer.update(id, version, plan)) {
            throw EstablishmentRefused.of("", "changed-meanwhile");
        }
        book.tellChanges(scope, effort, effort.plan().fields(), plan.fields());
    }

    /**
     * Reaches a stage, or corrects what was written about it. The approval sets up the union of an employer that has none.
     *
     * @param form how the workers are organised, which an approval must know; null for what was planned
     * @throws EstablishmentRefused if a rule is not kept
     */
    @Transactional
    public void reach(Scope scope, long id, Step step, @Nullable UnionForm form) {
        Effort effort = book.locked(scope, id);
        EstablishmentRefused.unlessNone(EffortRules.problemsOf(effort, step, today()));
        if (form != null && form != effort.plan().form()) {
            Plan plan = new Plan(form, effort.plan().joins(), effort.plan().keeper());
            plan(scope, id, effort.version(), plan);
            effort = require(scope, id);
        }
        if (step.stage() == Stage.APPROVAL) {
            approval.follow(scope, effort, step);
        }
        steps.keep(id, step);
        book.settle(id);
        book.tellStep(scope, effort, step);
    }

    /** Takes back the furthest stage, which was not reached. @throws EstablishmentRefused if it is another one, or a union came of it */
    @Transactional
    public void withdraw(Scope scope, long id, Stage stage, String reason) {
        Effort effort = book.locked(scope, id);
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
        steps.remove(id, stage);
        book.settle(id);
        book.tell(scope, effort, "withdrawn", reason.strip(), latest.fields(), Map.of());
    }

    /** @throws EstablishmentRefused if a rule is not kept */
    @Transactional
    public void contact(Scope scope, long id, Contact contact) {
        Effort effort = book.locked(scope, id);
        EstablishmentRefused.unlessNone(EffortRules.problemsOf(contact, today()));
        contacts.insert(id, contact);
        book.settle(id);
        book.tell(scope, effort, "contacted", null, Map.of(), contact.fields());
    }

    /** Takes back a talk that never was. @throws EstablishmentRefused without a reason */
    @Transactional
    public void voidContact(Scope scope, long id, long contact, String reason) {
        Effort effort = book.locked(scope, id);
        Contact known = effort.contacts().stream()
                .filter(each -> each.id() == contact)
                .findFirst()
                .orElseThrow(() -> new NotInScope("contact " + contact));
        if (reason.isBlank()) {
            throw EstablishmentRefused.of("reason", "reason-missing");
        }
        contacts.markVoid(contact);
        book.settle(id);
        book.tell(scope, effort, "voided", reason.strip(), known.fields(), Map.of());
    }

    /** @throws EstablishmentRefused if a rule is not kept */
    @Transactional
    public void meet(Scope scope, long id, Obstacle obstacle) {
        Effort effort = book.locked(scope, id);
        EstablishmentRefused.unlessNone(EffortRules.problemsOf(obstacle, today()));
        obstacles.insert(id, obstacle);
        book.settle(id);
        book.tell(
                scope,
                effort,
                "hindered",
                obstacle.words(),
                Map.of(),
                Map.of("obstacle", obstacle.kind().code()));
    }

    /** @throws EstablishmentRefused if a rule is not kept */
    @Transactional
    public void solve(Scope scope, long id, long obstacle, LocalDate on, String solution) {
        Effort effort = book.locked(scope, id);
        Obstacle known = effort.obstacles().stream()
                .filter(each -> each.id() == obstacle && each.isOpen())
                .findFirst()
                .orElseThrow(() -> new NotInScope("obstacle " + obstacle));
        EstablishmentRefused.unlessNone(EffortRules.problemsOfSolution(known, on, solution, today()));
        obstacles.solve(obstacle, on, solution.strip());
        book.settle(id);
        book.tell(
                scope,
                effort,
                "solved",
                solution.strip(),
                Map.of("obstacle", known.kind().code()),
                Map.of());
    }

    /** Says what was set up with the union, instead of what was said before. @throws EstablishmentRefused for a day to come */
    @Transactional
    public void setUp(Scope scope, long id, List<SetUp> setUp) {
        Effort effort = book.locked(scope, id);
        EstablishmentRefused.unlessNone(setUp.stream()
                .filter(each -> each.on().isAfter(today()))
                .map(each -> Problem.of(each.item().code(), "day-later"))
                .toList());
        setUps.keep(id, setUp);
        book.settle(id);
        book.tellChanges(scope, effort, days(effort.setUp()), days(setUp));
    }

    private static Map<String, String> days(List<SetUp> setUp) {
        Map<String, String> days = new LinkedHashMap<>();
        setUp.forEach(each -> days.put(each.item().code(), each.on().toString()));
        return days;
    }

    /** Gives the work up. @throws EstablishmentRefused if a rule is not kept */
    @Transactional
    public void drop(Scope scope, long id, Dropped dropped) {
        Effort effort = book.locked(scope, id);
        EstablishmentRefused.unlessNone(EffortRules.problemsOf(effort, dropped, today()));
        writer.drop(id, dropped);
        book.settle(id);
        book.tell(
                scope,
                effort,
                "dropped",
                dropped.reason(),
                Map.of(),
                Map.of("on", dropped.on().toString()));
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
