package org.unionledger.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.Duties;
import org.unionledger.duty.Duty;
import org.unionledger.figures.Period;
import org.unionledger.regulation.Parameters;
import org.unionledger.reporting.form.Cycle;
import org.unionledger.reporting.form.Form;

/** States what is owed: the earliest report that has not been sent, one that was returned, one that waits for its receiver. */
@Component
class ReportDuties {

    static final String RETURNED = "reporting.returned";
    static final String RECEIPT = "reporting.receipt";
    static final String REMINDED = "reporting.reminded";

    private static final String ANSWER_DAYS = "reporting.answer.days";

    private final AssignmentRepository assignments;
    private final ReportRepository reports;
    private final Forms forms;
    private final DueDays dueDays;
    private final Receivers receivers;
    private final Duties duties;
    private final Parameters parameters;
    private final Clock clock;

    ReportDuties(
            AssignmentRepository assignments,
            ReportRepository reports,
            Forms forms,
            DueDays dueDays,
            Receivers receivers,
            Duties duties,
            Parameters parameters,
            Clock clock) {
        this.assignments = assignments;
        this.reports = reports;
        this.forms = forms;
        this.dueDays = dueDays;
        this.receivers = receivers;
        this.duties = duties;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The kind of duty of forms that are sent so often. */
    static String kindOf(Cycle cycle) {
        return "reporting." + cycle.code();
    }

    /** Says anew what is owed because of an assignment: the first period for which nothing lies above. */
    void settle(Assignment assignment) {
        Form form = forms.require(assignment.form()).form();
        Set<LocalDate> delivered = delivered(assignment);
        Period owed = owed(form, assignment, delivered);
        LocalDate dueOn = receivers
                .of(assignment.union())
                .map(receiver -> dueDays.of(form, receiver).of(owed))
                .orElse(owed.to());
        List<Duty> stated = new ArrayList<>();
        stated.add(
                new Duty(kindOf(form.cycle()), assignment.union(), form.cycle().sendableFrom(owed), dueOn));
        assignments.reminders(assignment.id()).entrySet().stream()
                .filter(reminder -> !delivered.contains(reminder.getKey()))
                .map(Map.Entry::getValue)
                .max(LocalDate::compareTo)
                .ifPresent(on -> stated.add(new Duty(REMINDED, assignment.union(), on, on)));
        duties.state(subject(assignment), stated);
    }

    /** At the latest the period after today's. */
    Period owed(Assignment assignment) {
        return owed(forms.require(assignment.form()).form(), assignment, delivered(assignment));
    }

    private Period owed(Form form, Assignment assignment, Set<LocalDate> delivered) {
        Period period = form.cycle().around(assignment.from());
        while (delivered.contains(period.from()) && !period.from().isAfter(today())) {
            period = form.cycle().after(period);
        }
        return period;
    }

    private Set<LocalDate> delivered(Assignment assignment) {
        return reports.since(assignment.form(), assignment.union(), assignment.from()).stream()
                .filter(Report::isDelivered)
                .map(report -> report.period().from())
                .collect(Collectors.toSet());
    }

    void settle(String form, OrganizationId union) {
        assignments.of(form, List.of(union)).forEach(this::settle);
    }

    void end(Assignment assignment) {
        duties.state(subject(assignment), List.of());
    }

    /** Says anew what is owed because of a report itself. */
    void settle(Report report, OrganizationId receiver) {
        LocalDate answered = today().plusDays(parameters.whole(ANSWER_DAYS, receiver, today()));
        duties.state(
                Reports.subject(report),
                switch (report.state()) {
                    case RETURNED -> List.of(new Duty(RETURNED, report.union(), today(), answered));
                    case SENT -> List.of(new Duty(RECEIPT, receiver, today(), answered));
                    default -> List.of();
                });
        settle(report.form(), report.union());
    }

    static Subject subject(Assignment assignment) {
        return new Subject(Assignments.KIND, assignment.id(), assignment.union());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
