package org.unionledger.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.WrittenDay;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Words;
import org.unionledger.membership.MemberObjection;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;

/** Prepares the page of an application, and reads what its form sends. */
@Component
class ApplicationPages {

    private final Applications applications;
    private final Organizations organizations;
    private final Employers employers;
    private final CoveredEmployers covered;
    private final AuditLog audit;
    private final Clock clock;

    ApplicationPages(
            Applications applications,
            Organizations organizations,
            Employers employers,
            CoveredEmployers covered,
            AuditLog audit,
            Clock clock) {
        this.applications = applications;
        this.organizations = organizations;
        this.employers = employers;
        this.covered = covered;
        this.audit = audit;
        this.clock = clock;
    }

    ModelAndView show(Scope scope, long id, Words words, ApprovalForm typed, List<Problem> problems) {
        Application application = applications.require(scope, id);
        ModelAndView view = new ModelAndView("joining/show");
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("application", application);
        view.addObject(
                "union", organizations.require(scope, application.union()).name());
        view.addObject("others", applications.others(application));
        view.addObject("workplaces", covered.of(application.union()));
        view.addObject("approval", typed.equals(ApprovalForm.EMPTY) ? proposed(scope, application) : typed);
        view.addObject("problems", problems);
        view.addObject(
                "history",
                audit.history(Settling.subject(application)).stream()
                        .map(JoiningWords.timeline(words)::line)
                        .toList());
        return view;
    }

    /** Today, and the employer the applicant named as far as the book knows it; none of who has none. */
    private ApprovalForm proposed(Scope scope, Application application) {
        Applicant person = application.person();
        String named = person == null ? "" : person.employer();
        String known = employer(scope, named).map(EmployerRef::name).orElse("");
        boolean unknown = known.isEmpty() && person != null && !person.independent();
        return new ApprovalForm(LocalDate.now(clock).toString(), "", unknown ? named : known);
    }

    /** @throws Refused if the day is none or the book has no such employer within the scope */
    Approval read(Scope scope, ApprovalForm form) {
        List<Problem> problems = new ArrayList<>();
        LocalDate on = WrittenDay.read(form.on()).orElse(null);
        if (on == null) {
            problems.add(Problem.of("on", "membership.objection.day"));
        }
        EmployerRef employer = employer(scope, form.employer()).orElse(null);
        if (employer == null && !form.employer().isEmpty()) {
            problems.add(Problem.of("employer", "membership.objection.employer-unknown", form.employer()));
        }
        Refused.unlessNone(problems);
        return new Approval(Objects.requireNonNull(on), form.paper(), employer);
    }

    private Optional<EmployerRef> employer(Scope scope, String name) {
        return Optional.ofNullable(
                employers.named(scope, scope.place(), List.of(name)).get(name));
    }

    /** What the register objects to, beside the field of the approval that can cure it. */
    Problem objected(MemberObjection objection, ApprovalForm form) {
        String field = objection.field().equals("joinedOn") ? "on" : objection.field();
        boolean ours = List.of("on", "employer").contains(field);
        return Problem.of(ours ? field : "", "membership.objection." + objection.code(), form.employer());
    }
}
