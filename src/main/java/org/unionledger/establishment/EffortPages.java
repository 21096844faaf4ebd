package org.unionledger.establishment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.figures.LateRecords;
import org.unionledger.frame.Page;
import org.unionledger.organization.Employers;

/** Puts together the page of the work at an employer, also with a form that was refused. */
@Component
class EffortPages {

    private final Efforts efforts;
    private final EffortDuties duties;
    private final Employers employers;
    private final LateRecords late;
    private final AuditLog audit;
    private final Clock clock;

    EffortPages(
            Efforts efforts, EffortDuties duties, Employers employers, LateRecords late, AuditLog audit, Clock clock) {
        this.efforts = efforts;
        this.duties = duties;
        this.employers = employers;
        this.late = late;
        this.audit = audit;
        this.clock = clock;
    }

    ModelAndView show(Scope scope, long id, Page page, Sent sent) {
        Effort effort = efforts.require(scope, id);
        ModelAndView view = new ModelAndView("establishment/show");
        view.setStatus(sent.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("effort", effort);
        view.addObject("employer", employers.require(scope, effort.employer()));
        view.addObject("dueOn", duties.dueOn(effort).orElse(null));
        view.addObject("foundingBy", duties.foundingBy(effort).orElse(null));
        view.addObject("feeFrom", duties.feeFrom(effort).orElse(null));
        view.addObject("today", LocalDate.now(clock));
        view.addObject("moments", Moment.of(effort));
        view.addObject("sent", sent);
        view.addObject("late", late.notices(scope, page.words(), Efforts.source(id)));
        view.addObject(
                "history",
                audit.history(Efforts.subject(id, effort.seat())).stream()
                        .map(EstablishmentWords.timeline(page.words())::line)
                        .toList());
        return view;
    }

    /**
     * Does what one of the page's forms asks for.
     *
     * @param form its name on the page
     * @return the page anew, or, when it was refused, with what was typed and what is wrong with it
     */
    ModelAndView sent(
            Scope scope, long id, Page page, String form, Map<String, String> fields, Consumer<FormReading> deed) {
        efforts.require(scope, id);
        try {
            deed.accept(new FormReading(fields));
            return new ModelAndView("redirect:/establishments/" + id);
        } catch (EstablishmentRefused refused) {
            return show(scope, id, page, new Sent(form, fields, refused.problems()));
        }
    }
}
