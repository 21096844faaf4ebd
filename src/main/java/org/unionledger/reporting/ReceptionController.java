package org.unionledger.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.unionledger.figures.Period;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.reporting.form.Form;

/** 收报: who has sent what to the union one stands at, who is late, and who is to send it. */
@Controller
class ReceptionController {

    private final Receptions receptions;
    private final Combinations combinations;
    private final Assignments assignments;
    private final Forms forms;
    private final Clock clock;

    ReceptionController(
            Receptions receptions, Combinations combinations, Assignments assignments, Forms forms, Clock clock) {
        this.receptions = receptions;
        this.combinations = combinations;
        this.assignments = assignments;
        this.forms = forms;
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

    /**
     * What the reports below add up to, beside the union's own book (汇总).
     *
     * @param union empty for the one the reader stands at
     */
    @GetMapping("/reports/combination")
    ModelAndView combine(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String day,
            @RequestParam Optional<Integer> union,
            @ModelAttribute("page") Page page) {
        scope.require(Right.RECEIVE_REPORTS);
        OrganizationId receiver = union.map(OrganizationId::new).orElse(standpoint.union());
        Form chosen = chosen(form);
        ModelAndView view = new ModelAndView("reporting/combination");
        view.addObject("combination", combinations.of(scope, receiver, chosen, period(chosen, day), page.words()));
        return view;
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
        Form form = chosen(formId);
        ModelAndView view = new ModelAndView("reporting/receiving");
        view.addObject("problems", problems);
        view.addObject("forms", forms.all());
        view.addObject("reception", receptions.of(scope, standpoint.union(), form, period(form, day), page.words()));
        return view;
    }

    private Form chosen(String id) {
        return id.isEmpty() ? forms.all().get(0) : forms.require(id).form();
    }

    private Period period(Form form, String day) {
        return AskedDay.read(day)
                .map(form.cycle()::around)
                .orElseGet(() -> form.cycle().sendable(LocalDate.now(clock)));
    }

    private LocalDate day(String written) {
        return AskedDay.read(written).orElse(LocalDate.now(clock));
    }
}
