package org.unionledger.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;

/** 收报: who has sent what to the union one stands at, who is late, and who is to send it. */
@Controller
class ReceptionController {

    private final Receptions receptions;
    private final Assignments assignments;
    private final Forms forms;
    private final AskedForms asked;
    private final Clock clock;

    ReceptionController(Receptions receptions, Assignments assignments, Forms forms, AskedForms asked, Clock clock) {
        this.receptions = receptions;
        this.assignments = assignments;
        this.forms = forms;
        this.asked = asked;
        this.clock = clock;
    }

    /** @param day of the period; empty for the last that may be sent */
    @GetMapping("/reports/receiving")
    ModelAndView index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String day,
            @ModelAttribute("page") Page page) {
        return page(scope, standpoint, form, day, page, List.of());
    }

    /** Says who sends the form, from the period of the day on. */
    @PostMapping("/reports/receiving/assignments")
    ModelAndView assign(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable List<Integer> sender,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        List<OrganizationId> chosen = Objects.requireNonNullElse(sender, List.<Integer>of()).stream()
                .map(OrganizationId::new)
                .toList();
        return taken(scope, standpoint, form, day, page, notices, () -> {
            assignments.choose(scope, standpoint.union(), form, chosen, day(day));
            return page.text("reporting.notice.assigned", chosen.size());
        });
    }

    @PostMapping("/reports/receiving/reminders")
    ModelAndView remind(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String day,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        return taken(
                scope,
                standpoint,
                form,
                day,
                page,
                notices,
                () -> page.text(
                        "reporting.notice.reminded", assignments.remind(scope, standpoint.union(), form, day(day))));
    }

    @PostMapping("/reports/receiving/locking")
    ModelAndView lock(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String day,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        return taken(
                scope,
                standpoint,
                form,
                day,
                page,
                notices,
                () -> page.text(
                        "reporting.notice.locked", assignments.lock(scope, standpoint.union(), form, day(day))));
    }

    private ModelAndView taken(
            Scope scope,
            Standpoint standpoint,
            String form,
            String day,
            Page page,
            RedirectAttributes notices,
            Supplier<String> deed) {
        return Steps.taken(
                () -> {
                    notices.addFlashAttribute("notice", deed.get());
                    return "/reports/receiving?form="
                            + forms.require(form).form().id() + "&day=" + day(day);
                },
                problems -> page(scope, standpoint, form, day, page, problems));
    }

    private ModelAndView page(
            Scope scope, Standpoint standpoint, String formId, String day, Page page, List<Problem> problems) {
        scope.require(Right.RECEIVE_REPORTS);
        AskedForms.Asked chosen = asked.read(formId, day);
        ModelAndView view = new ModelAndView("reporting/receiving");
        view.addObject("problems", problems);
        view.addObject("forms", forms.all());
        view.addObject(
                "reception", receptions.of(scope, standpoint.union(), chosen.form(), chosen.period(), page.words()));
        return view;
    }

    private LocalDate day(String written) {
        return AskedDay.read(written).orElse(LocalDate.now(clock));
    }
}
