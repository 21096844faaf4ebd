package org.unionledger.reporting;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;

/**
 * Takes back what was sent (撤回), as long as its receiver has not decided on it. What was sent is kept as a version; what lies
 * below stays locked.
 */
@Service
class Withdrawals {

    private final Reports reports;
    private final ReportRepository repository;
    private final SendingRepository sendings;
    private final ReportDuties duties;
    private final AuditLog audit;
    private final Clock clock;

    Withdrawals(
            Reports reports,
            ReportRepository repository,
            SendingRepository sendings,
            ReportDuties duties,
            AuditLog audit,
            Clock clock) {
        this.reports = reports;
        this.repository = repository;
        this.sendings = sendings;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused if it does not wait for its receiver, the reason is missing, or somebody has taken a step meanwhile */
    @Transactional
    void withdraw(Scope scope, long id, int edition, String reason) {
        scope.require(Right.SEND_REPORTS);
        Report report = reports.require(scope, id);
        Reports.require(report, edition, Set.of(ReportState.SENT));
        if (reason.isBlank()) {
            throw Refused.of("reason", "reporting.problem.reason-missing");
        }
        Sending sent = sendings.of(id).get(0);
        if (!repository.step(report, ReportState.DRAFT, "", sent.supplementing())) {
            throw new ChangedMeanwhile();
        }
        sendings.decide(
                sent.id(),
                new Sending.Decision(
                        Sending.Outcome.WITHDRAWN,
                        clock.instant(),
                        scope.actor().login(),
                        reason.strip(),
                        Map.of()));
        duties.settle(reports.require(scope, id), sent.receiver());
        audit.write(scope.actor(), "report-withdrawn", Reports.subject(report), reason.strip(), Map.of(), Map.of());
    }
}
