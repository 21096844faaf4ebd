package org.unionledger.reporting;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;
import org.unionledger.reporting.form.Cell;

/**
 * What a union does with the reports sent to it: returns them with remarks, accepts and locks them. Takes
 * {@link Right#RECEIVE_REPORTS} at the receiver or above; nobody decides on what their own union sends.
 */
@Service
public class Receipts {

    private final ReportRepository repository;
    private final SendingRepository sendings;
    private final Reports reports;
    private final Forms forms;
    private final ReportDuties duties;
    private final Locking locking;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Receipts(
            ReportRepository repository,
            SendingRepository sendings,
            Reports reports,
            Forms forms,
            ReportDuties duties,
            Locking locking,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.sendings = sendings;
        this.reports = reports;
        this.forms = forms;
        this.duties = duties;
        this.locking = locking;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this reader decides on a version that was sent. */
    boolean mayDecide(Scope scope, Sending sending) {
        return scope.may(Right.RECEIVE_REPORTS)
                && organizations.find(scope, sending.receiver()).isPresent();
    }

    /**
     * Returns a report to its sender (退回), also one that was accepted as long as it is not locked.
     *
     * @param remarks by cell, what is wrong with it; needed unless there is a remark of the whole
     * @throws NotInScope    if the receiver lies outside the scope
     * @throws Refused if it is not to be decided on, nothing is remarked, or somebody else has taken a step meanwhile
     */
    @Transactional
    public void giveBack(Scope scope, long id, int edition, String remark, Map<Cell, String> remarks) {
        Report report = decidable(scope, id, edition, Set.of(ReportState.SENT, ReportState.ACCEPTED));
        if (remark.isBlank() && remarks.isEmpty()) {
            throw Refused.of("", "reporting.problem.remark-missing");
        }
        remarks.keySet().stream()
                .filter(cell ->
                        forms.require(report.form()).form().find(cell.row()).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new NotInScope("cell " + unknown);
                });
        decide(
                scope,
                report,
                ReportState.RETURNED,
                new Sending.Decision(
                        Sending.Outcome.RETURNED, clock.instant(), scope.actor().login(), remark.strip(), remarks));
        Map<String, String> told = new HashMap<>();
        remarks.forEach((cell, words) -> told.put(cell.toString(), words));
        audit.write(
                scope.actor(),
                "report-returned",
                Reports.subject(report),
                remark.isBlank() ? null : remark.strip(),
                Map.of(),
                told);
    }

    /** Takes a report as it is (接收); locked at once where the receiver's own has been sent already. */
    @Transactional
    public void accept(Scope scope, long id, int edition) {
        Report report = decidable(scope, id, edition, Set.of(ReportState.SENT));
        Sending sending = latest(report);
        boolean done = locking.isDone(sending.receiver(), report.form(), report.period());
        decide(
                scope,
                report,
                done ? ReportState.LOCKED : ReportState.ACCEPTED,
                new Sending.Decision(
                        Sending.Outcome.ACCEPTED, clock.instant(), scope.actor().login(), "", Map.of()));
        audit.write(scope.actor(), "report-accepted", Reports.subject(report), null, Map.of(), Map.of());
    }

    private void decide(Scope scope, Report report, ReportState to, Sending.Decision decision) {
        if (!repository.step(report, to, report.checkedBy(), "")) {
            throw new ChangedMeanwhile();
        }
        Sending sending = latest(report);
        sendings.decide(sending.id(), decision);
        duties.settle(reports.require(scope, report.id()), sending.receiver());
    }

    private Report decidable(Scope scope, long id, int edition, Set<ReportState> states) {
        scope.require(Right.RECEIVE_REPORTS);
        Report report = reports.require(scope, id);
        List<Sending> sent = sendings.of(id);
        OrganizationId receiver = sent.isEmpty() ? null : sent.get(0).receiver();
        if (receiver == null || organizations.find(scope, receiver).isEmpty()) {
            throw new NotInScope("receiver of report " + id);
        }
        Reports.require(report, edition, states);
        return report;
    }

    private Sending latest(Report report) {
        return sendings.of(report.id()).get(0);
    }
}
