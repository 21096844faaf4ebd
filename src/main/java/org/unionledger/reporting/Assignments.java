package org.unionledger.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.reporting.form.Form;

/**
 * Which unions send which form to the union above, period after period (报送任务), and reminding them (催报). Takes
 * {@link Right#RECEIVE_REPORTS}.
 */
@Service
public class Assignments {

    static final String KIND = "reporting.assignment";

    private final AssignmentRepository repository;
    private final ReportRepository reports;
    private final Forms forms;
    private final ReportDuties duties;
    private final Locking locking;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Assignments(
            AssignmentRepository repository,
            ReportRepository reports,
            Forms forms,
            ReportDuties duties,
            Locking locking,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.reports = reports;
        this.forms = forms;
        this.duties = duties;
        this.locking = locking;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope when there is none, or its union lies elsewhere */
    Assignment require(Scope scope, long id) {
        scope.require(Right.READ_REPORTS);
        return repository.find(id, scope.place(), today()).orElseThrow(() -> new NotInScope("assignment " + id));
    }

    /** The unions directly below one that are of a level which sends the form. */
    List<Organization> senders(Scope scope, OrganizationId receiver, Form form) {
        return organizations.children(scope, receiver).stream()
                .filter(child -> form.senders().contains(child.kind()))
                .toList();
    }

    /**
     * Has exactly these of the unions directly below send the form; those that begin do so with the period of the day.
     *
     * @throws Refused if one of them does not send it
     */
    @Transactional
    public void choose(
            Scope scope, OrganizationId receiver, String formId, Collection<OrganizationId> chosen, LocalDate from) {
        scope.require(Right.RECEIVE_REPORTS);
        Form form = forms.require(formId).form();
        List<OrganizationId> senders =
                senders(scope, receiver, form).stream().map(Organization::id).toList();
        if (!senders.containsAll(chosen)) {
            throw Refused.of("", "reporting.problem.not-below");
        }
        List<Assignment> before = repository.of(formId, senders);
        before.stream().filter(each -> !chosen.contains(each.union())).forEach(each -> end(scope, each));
        List<OrganizationId> known = before.stream().map(Assignment::union).toList();
        Period first = form.cycle().around(from);
        chosen.stream().filter(union -> !known.contains(union)).forEach(union -> begin(scope, formId, union, first));
    }

    private void begin(Scope scope, String form, OrganizationId union, Period first) {
        Assignment assignment = repository.begin(form, union, first.from());
        duties.settle(assignment);
        audit.write(
                scope.actor(),
                "report-assigned",
                ReportDuties.subject(assignment),
                null,
                Map.of(),
                Map.of("form", form, "from", first.from().toString()));
    }

    private void end(Scope scope, Assignment assignment) {
        repository.end(assignment.id(), today());
        duties.end(assignment);
        audit.write(
                scope.actor(),
                "report-unassigned",
                ReportDuties.subject(assignment),
                null,
                Map.of("form", assignment.form()),
                Map.of());
    }

    /** Reminds those directly below that have not sent the report of a period, each once a day; how many. */
    @Transactional
    public int remind(Scope scope, OrganizationId receiver, String formId, LocalDate day) {
        scope.require(Right.RECEIVE_REPORTS);
        Form form = forms.require(formId).form();
        Period period = form.cycle().around(day);
        List<OrganizationId> senders =
                senders(scope, receiver, form).stream().map(Organization::id).toList();
        Set<OrganizationId> delivered = reports.of(formId, senders, period.from()).stream()
                .filter(Report::isDelivered)
                .map(Report::union)
                .collect(Collectors.toSet());
        List<Assignment> missing = repository.of(formId, senders).stream()
                .filter(assignment -> !delivered.contains(assignment.union())
                        && !assignment.from().isAfter(period.from()))
                .filter(assignment -> repository.remind(assignment.id(), period.from(), today(), scope.login()))
                .toList();
        missing.forEach(assignment -> {
            duties.settle(assignment);
            audit.write(
                    scope.actor(),
                    "report-reminded",
                    ReportDuties.subject(assignment),
                    null,
                    Map.of(),
                    Map.of("form", formId, "from", period.from().toString()));
        });
        return missing.size();
    }

    /** Locks what the union has accepted for a period; how many. */
    @Transactional
    public int lock(Scope scope, OrganizationId receiver, String formId, LocalDate day) {
        scope.require(Right.RECEIVE_REPORTS);
        organizations.require(scope, receiver);
        Form form = forms.require(formId).form();
        return locking.lockBelow(scope, receiver, formId, form.cycle().around(day));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
