package org.unionledger.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organization;
import org.unionledger.reporting.form.Form;

/** Says who has sent what to a union, and who is late. */
@Service
class Receptions {

    private final Assignments assignments;
    private final AssignmentRepository assigned;
    private final ReportRepository reports;
    private final SendingRepository sendings;
    private final DueDays dueDays;
    private final Clock clock;

    Receptions(
            Assignments assignments,
            AssignmentRepository assigned,
            ReportRepository reports,
            SendingRepository sendings,
            DueDays dueDays,
            Clock clock) {
        this.assignments = assignments;
        this.assigned = assigned;
        this.reports = reports;
        this.sendings = sendings;
        this.dueDays = dueDays;
        this.clock = clock;
    }

    Reception of(Scope scope, OrganizationId receiver, Form form, Period period, Words words) {
        scope.require(Right.READ_REPORTS);
        List<Organization> senders = assignments.senders(scope, receiver, form);
        List<OrganizationId> ids = senders.stream().map(Organization::id).toList();
        Map<OrganizationId, Assignment> owed =
                assigned.of(form.id(), ids).stream().collect(Collectors.toMap(Assignment::union, Function.identity()));
        Map<OrganizationId, Report> begun = reports.of(form.id(), ids, period.from()).stream()
                .collect(Collectors.toMap(Report::union, Function.identity()));
        Map<Long, Sending> sent =
                sendings.latest(begun.values().stream().map(Report::id).toList());
        Map<Long, LocalDate> reminded =
                assigned.reminded(owed.values().stream().map(Assignment::id).toList(), period.from());
        LocalDate dueOn = dueDays.of(form, receiver).of(period);
        return new Reception(
                receiver,
                form,
                period,
                form.cycle().name(words, period),
                dueOn,
                senders.stream()
                        .map(sender -> row(
                                sender, period, dueOn, owed.get(sender.id()), begun.get(sender.id()), sent, reminded))
                        .toList());
    }

    private Reception.Row row(
            Organization sender,
            Period period,
            LocalDate dueOn,
            @Nullable Assignment assignment,
            @Nullable Report report,
            Map<Long, Sending> sent,
            Map<Long, LocalDate> reminded) {
        boolean owes = assignment != null && !period.from().isBefore(assignment.from());
        Sending sending = report == null ? null : sent.get(report.id());
        return new Reception.Row(
                sender.id(),
                sender.name(),
                owes,
                owes && sending == null && dueOn.isBefore(LocalDate.now(clock)),
                report,
                sending,
                assignment == null ? null : reminded.get(assignment.id()));
    }
}
