package org.unionledger.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.reporting.form.Form;

/** What a union sends in a year: every period that has begun, owed or sent. A year has some seventy of them at most. */
@Service
class MyReports {

    private final Organizations organizations;
    private final Forms forms;
    private final AssignmentRepository assignments;
    private final ReportRepository reports;
    private final SendingRepository sendings;
    private final Receivers receivers;
    private final DueDays dueDays;
    private final Clock clock;

    MyReports(
            Organizations organizations,
            Forms forms,
            AssignmentRepository assignments,
            ReportRepository reports,
            SendingRepository sendings,
            Receivers receivers,
            DueDays dueDays,
            Clock clock) {
        this.organizations = organizations;
        this.forms = forms;
        this.assignments = assignments;
        this.reports = reports;
        this.sendings = sendings;
        this.receivers = receivers;
        this.dueDays = dueDays;
        this.clock = clock;
    }

    /** The latest period first; those of one day in the order of the forms. @param only id of a form; empty for all */
    List<ListedReport> of(Scope scope, OrganizationId union, int year, String only, Words words) {
        scope.require(Right.READ_REPORTS);
        Organization own = organizations.require(scope, union);
        List<Report> begun = reports.of(union, LocalDate.of(year - 1, 12, 1), LocalDate.of(year, 12, 31));
        Map<Long, Sending> sent = sendings.latest(begun.stream().map(Report::id).toList());
        Map<String, Assignment> owed =
                assignments.of(union).stream().collect(Collectors.toMap(Assignment::form, assignment -> assignment));
        Optional<OrganizationId> receiver = receivers.of(union);
        List<ListedReport> listed = new ArrayList<>();
        forms.sentBy(own.kind()).stream()
                .filter(form -> only.isEmpty() || form.id().equals(only))
                .forEach(form -> {
                    Map<LocalDate, Report> ofTheForm = byPeriod(begun, form);
                    DueDays.Deadline deadline =
                            receiver.map(above -> dueDays.of(form, above)).orElse(new DueDays.Deadline(0));
                    form.cycle().of(year).stream()
                            .filter(period -> !period.from().isAfter(today()))
                            .map(period -> listed(
                                    words,
                                    form,
                                    period,
                                    deadline.of(period),
                                    owed.get(form.id()),
                                    ofTheForm.get(period.from()),
                                    sent))
                            .flatMap(Optional::stream)
                            .forEach(listed::add);
                });
        listed.sort(
                Comparator.comparing((ListedReport each) -> each.period().to()).reversed());
        return listed;
    }

    private static Map<LocalDate, Report> byPeriod(List<Report> reports, Form form) {
        Map<LocalDate, Report> found = new HashMap<>();
        reports.stream()
                .filter(report -> report.form().equals(form.id()))
                .forEach(report -> found.put(report.period().from(), report));
        return found;
    }

    /** Empty for what is neither owed nor begun. */
    private Optional<ListedReport> listed(
            Words words,
            Form form,
            Period period,
            LocalDate dueOn,
            @Nullable Assignment assignment,
            @Nullable Report report,
            Map<Long, Sending> sent) {
        boolean owed = assignment != null && !period.from().isBefore(assignment.from());
        if (!owed && report == null) {
            return Optional.empty();
        }
        Sending sending = report == null ? null : sent.get(report.id());
        return Optional.of(new ListedReport(
                form.id(),
                words.either(form.name(), form.englishName()),
                period,
                form.cycle().name(words, period),
                sending == null ? dueOn : sending.dueOn(),
                sending == null && owed && dueOn.isBefore(today()),
                report,
                sending,
                report == null
                        ? "/reports/form?form=" + form.id() + "&day=" + period.from()
                        : "/reports/" + report.id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
