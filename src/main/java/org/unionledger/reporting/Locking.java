package org.unionledger.reporting;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** Locks what a union has accepted: its own report is made of it, or it says that the period is done with. */
@Component
class Locking {

    private final ReportRepository repository;
    private final Organizations organizations;
    private final AuditLog audit;

    Locking(ReportRepository repository, Organizations organizations, AuditLog audit) {
        this.repository = repository;
        this.organizations = organizations;
        this.audit = audit;
    }

    /** How many were locked. */
    int lockBelow(Scope scope, OrganizationId receiver, String form, Period period) {
        List<OrganizationId> below = organizations.children(scope, receiver).stream()
                .map(Organization::id)
                .toList();
        List<Report> accepted = repository.of(form, below, period.from()).stream()
                .filter(report -> report.state() == ReportState.ACCEPTED)
                .toList();
        accepted.forEach(report -> lock(scope, report));
        return accepted.size();
    }

    private void lock(Scope scope, Report report) {
        if (!repository.step(report, ReportState.LOCKED, report.checkedBy(), "")) {
            throw new ChangedMeanwhile();
        }
        audit.write(scope.actor(), "report-locked", Reports.subject(report), null, Map.of(), Map.of());
    }

    /** Whether the receiver's own report of the period lies above, and locks what is accepted from now on. */
    boolean isDone(OrganizationId receiver, String form, Period period) {
        return repository
                .find(form, receiver, period.from())
                .filter(report -> report.state().isSent())
                .isPresent();
    }
}
