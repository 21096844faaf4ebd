package org.unionledger.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Moments;
import org.unionledger.figures.Period;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.reporting.form.Cell;
import org.unionledger.reporting.form.Check;
import org.unionledger.reporting.form.Form;

/**
 * Reports as their senders write them: begun, supplemented, checked, sent, and sent again as a new version. Reading takes
 * {@link Right#READ_REPORTS}, every step {@link Right#SEND_REPORTS}.
 */
@Service
public class Reports {

    static final String KIND = "reporting.report";

    private final ReportRepository repository;
    private final SendingRepository sendings;
    private final ExplanationRepository explanations;
    private final ReportReader reader;
    private final Forms forms;
    private final Receivers receivers;
    private final ReportDuties duties;
    private final DueDays dueDays;
    private final Locking locking;
    private final Organizations organizations;
    private final Moments moments;
    private final AuditLog audit;
    private final Clock clock;

    Reports(
            ReportRepository repository,
            SendingRepository sendings,
            ExplanationRepository explanations,
            ReportReader reader,
            Forms forms,
            Receivers receivers,
            ReportDuties duties,
            DueDays dueDays,
            Locking locking,
            Organizations organizations,
            Moments moments,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.sendings = sendings;
        this.explanations = explanations;
        this.reader = reader;
        this.forms = forms;
        this.receivers = receivers;
        this.duties = duties;
        this.dueDays = dueDays;
        this.locking = locking;
        this.organizations = organizations;
        this.moments = moments;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope when there is none, or its union lies elsewhere */
    public Report require(Scope scope, long id) {
        scope.require(Right.READ_REPORTS);
        return repository.find(id, scope.place(), today()).orElseThrow(() -> new NotInScope("report " + id));
    }

    /** The report of a union for a period; empty while nobody has begun it. @throws NotInScope if the union lies elsewhere */
    Optional<Report> begun(Scope scope, OrganizationId union, String form, Period period) {
        scope.require(Right.READ_REPORTS);
        organizations.require(scope, union);
        return repository.find(form, union, period.from());
    }

    /** The versions that were sent, the latest first. */
    List<Sending> sendings(Scope scope, long id) {
        return sendings.of(require(scope, id).id());
    }

    /**
     * Begins the report of a union for the period in which the day lies, or finds the one begun already.
     *
     * @throws Refused if the union does not send this form, or the period has not begun
     */
    @Transactional
    public long start(Scope scope, OrganizationId union, String formId, LocalDate day) {
        scope.require(Right.SEND_REPORTS);
        Organization own = organizations.require(scope, union);
        Form form = forms.require(formId).form();
        if (!form.senders().contains(own.kind()) || receivers.of(union).isEmpty()) {
            throw Refused.of("", "reporting.problem.not-a-sender", own.name());
        }
        Period period = form.cycle().around(day);
        if (period.from().isAfter(today())) {
            throw Refused.of("", "reporting.problem.not-begun");
        }
        return repository
                .insert(formId, union, period, scope.login())
                .map(id -> begun(scope, id))
                .orElseGet(() -> repository
                        .find(formId, union, period.from())
                        .orElseThrow()
                        .id());
    }

    private long begun(Scope scope, long id) {
        Report report = require(scope, id);
        audit.write(
                scope.actor(),
                "report-started",
                subject(report),
                null,
                Map.of(),
                Map.of("form", report.form(), "from", report.period().from().toString()));
        return id;
    }

    /**
     * Adds a supplementary figure to a cell instead of whatever was added before.
     *
     * @param quantity null or zero adds nothing any more
     * @throws Refused if the form takes none there, the reason is missing, or the report is not being written
     */
    @Transactional
    public void supplement(Scope scope, long id, int edition, Cell cell, @Nullable BigDecimal quantity, String reason) {
        Report report = writing(scope, id, edition);
        if (!forms.require(report.form()).form().isSupplemented(cell)) {
            throw Refused.of("", "reporting.problem.no-supplement");
        }
        if (reason.isBlank()) {
            throw Refused.of("", "reporting.problem.reason-missing");
        }
        Supplement before = repository.supplements(id).get(cell);
        rewritten(report);
        boolean none = quantity == null || quantity.signum() == 0;
        if (none) {
            repository.remove(id, cell);
        } else {
            Supplement supplement = new Supplement(Objects.requireNonNull(quantity), reason.strip(), scope.login());
            repository.put(id, cell, supplement, clock.instant().atOffset(ZoneOffset.UTC));
        }
        audit.write(
                scope.actor(),
                "report-supplemented",
                subject(report),
                reason.strip(),
                before == null
                        ? Map.of()
                        : Map.of(cell.toString(), before.quantity().toPlainString()),
                none
                        ? Map.of()
                        : Map.of(
                                cell.toString(),
                                Objects.requireNonNull(quantity).toPlainString()));
    }

    /** @throws Refused if a hard check is broken */
    @Transactional
    public void check(Scope scope, long id, int edition) {
        Report report = writing(scope, id, edition);
        refuseBroken(report, reader.now(report).content());
        step(report, ReportState.CHECKED, scope.login());
        audit.write(scope.actor(), "report-checked", subject(report), null, Map.of(), Map.of());
    }

    /**
     * Sends a checked report to the union above, with all figures as they are at this moment; they can be read again as of it.
     *
     * @param note explains what is unusual; needed where a check warns and none of its cells is explained
     * @throws Refused if the period is not over, a hard check is broken, a name is missing, or somebody else has taken a
     *     step meanwhile
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void send(Scope scope, long id, int edition, String signatory, String note) {
        Instant moment = moments.keep();
        Report report = writing(scope, id, edition);
        if (report.state() != ReportState.CHECKED) {
            throw Refused.of("", "reporting.problem.not-checked");
        }
        Form form = forms.require(report.form()).form();
        LocalDate sendable = form.cycle().sendableFrom(report.period());
        if (sendable.isAfter(today())) {
            throw Refused.of("", "reporting.problem.not-over", sendable);
        }
        if (signatory.isBlank()) {
            throw Refused.of("", "reporting.problem.signatory-missing");
        }
        step(report, ReportState.SENT, report.checkedBy());
        Content content = reader.now(report).content();
        Map<Cell, Explanation> explained = explanations.of(id);
        boolean allExplained = refuseBroken(report, content).stream()
                .allMatch(warning -> Explanations.isExplained(form, warning.check(), explained.keySet()));
        if (!allExplained && note.isBlank()) {
            throw Refused.of("", "reporting.problem.note-missing");
        }
        OrganizationId receiver =
                receivers.of(report.union()).orElseThrow(() -> Refused.of("", "reporting.problem.not-a-sender", ""));
        int number = sendings.insert(new Sending(
                0,
                id,
                0,
                forms.require(report.form()).number(),
                receiver,
                moment,
                dueDays.of(form, receiver).of(report.period()),
                today(),
                scope.actor().login(),
                report.checkedBy(),
                signatory.strip(),
                note.strip(),
                report.supplementing(),
                content.figures(),
                content.supplements(),
                explained,
                null));
        locking.lockBelow(scope, report.union(), report.form(), report.period());
        duties.settle(require(scope, id), receiver);
        audit.write(
                scope.actor(),
                "report-sent",
                subject(report),
                note.isBlank() ? null : note.strip(),
                Map.of(),
                Map.of("number", Integer.toString(number), "signatory", signatory.strip()));
    }

    /**
     * Opens a locked report for a new version (补报); what was sent stays, and holds until the new one is sent.
     *
     * @throws Refused if it is not locked, or the reason is missing
     */
    @Transactional
    public void reopen(Scope scope, long id, int edition, String reason) {
        scope.require(Right.SEND_REPORTS);
        Report report = require(scope, id);
        require(report, edition, Set.of(ReportState.LOCKED));
        if (reason.isBlank()) {
            throw Refused.of("", "reporting.problem.reason-missing");
        }
        if (!repository.step(report, ReportState.DRAFT, "", reason.strip())) {
            throw new ChangedMeanwhile();
        }
        audit.write(scope.actor(), "report-reopened", subject(report), reason.strip(), Map.of(), Map.of());
    }

    /** The warnings that remain. @throws Refused if a hard check is broken */
    private List<Check.Broken> refuseBroken(Report report, Content content) {
        List<Check.Broken> broken = content.broken(reader.last(content.form(), report.union(), report.period()));
        long hard = broken.stream().filter(each -> !each.check().warning()).count();
        if (hard > 0) {
            throw Refused.of("", "reporting.problem.checks-broken", hard);
        }
        return broken;
    }

    /** @throws Refused if it is not being written, or somebody has taken a step since the page was read */
    Report writing(Scope scope, long id, int edition) {
        scope.require(Right.SEND_REPORTS);
        Report report = require(scope, id);
        require(report, edition, ReportState.WRITING);
        return report;
    }

    /** @throws Refused if it is in none of the states, or somebody has taken a step since the page was read */
    static void require(Report report, int edition, Set<ReportState> states) {
        if (report.edition() != edition) {
            throw new ChangedMeanwhile();
        }
        if (!states.contains(report.state())) {
            throw Refused.of("", "reporting.problem.not-now");
        }
    }

    /** What was checked and is changed, is to be checked again. */
    void rewritten(Report report) {
        step(report, report.state() == ReportState.CHECKED ? ReportState.DRAFT : report.state(), "");
    }

    private void step(Report report, ReportState to, String checkedBy) {
        if (!repository.step(report, to, checkedBy, to == ReportState.SENT ? "" : report.supplementing())) {
            throw new ChangedMeanwhile();
        }
    }

    static Subject subject(Report report) {
        return new Subject(KIND, report.id(), report.union());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
