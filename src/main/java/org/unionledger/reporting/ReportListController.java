package org.unionledger.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.reporting.form.Cycle;
import org.unionledger.reporting.form.Form;

/** 上报报表: what a union sends in a year, and its forms filled before anybody begins. */
@Controller
class ReportListController {

    private final MyReports mine;
    private final Reports reports;
    private final ReportPages pages;
    private final ReportDuties duties;
    private final Assignments assignments;
    private final Forms forms;
    private final Organizations organizations;
    private final Clock clock;

    ReportListController(
            MyReports mine,
            Reports reports,
            ReportPages pages,
            ReportDuties duties,
            Assignments assignments,
            Forms forms,
            Organizations organizations,
            Clock clock) {
        this.mine = mine;
        this.reports = reports;
        this.pages = pages;
        this.duties = duties;
        this.assignments = assignments;
        this.forms = forms;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @param form id of a form; empty for all */
    @GetMapping("/reports")
    ModelAndView index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String form,
            @ModelAttribute("page") Page page) {
        Organization union = organizations.require(scope, standpoint.union());
        ModelAndView view = new ModelAndView("reporting/index");
        view.addObject("reports", mine.of(scope, union.id(), standpoint.year(), form, page.words()));
        view.addObject("forms", forms.sentBy(union.kind()));
        view.addObject("chosen", form);
        view.addObject("union", union);
        return view;
    }

    /**
     * A form filled for a union.
     *
     * @param form  id of a form; empty for the first that the union sends, or else the first
     * @param day   of the period; empty for the last that may be sent
     * @param union empty for the one the reader stands at
     */
    @GetMapping("/reports/form")
    ModelAndView form(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String day,
            @RequestParam Optional<Integer> union,
            @ModelAttribute("page") Page page) {
        Organization own =
                organizations.require(scope, union.map(OrganizationId::new).orElse(standpoint.union()));
        return form(scope, own, chosen(form, own), day, page, List.of());
    }

    /** Begins a report. */
    @PostMapping("/reports")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String day,
            @RequestParam Optional<Integer> union,
            @ModelAttribute("page") Page page) {
        OrganizationId sender = union.map(OrganizationId::new).orElse(standpoint.union());
        Organization own = organizations.require(scope, sender);
        return Steps.taken(
                () -> "/reports/" + reports.start(scope, sender, form, day(day)),
                problems -> form(scope, own, chosen(form, own), day, page, problems));
    }

    /** What is owed now because of an assignment. */
    @GetMapping("/assignments/{id}")
    ModelAndView owed(Scope scope, @PathVariable long id) {
        Assignment assignment = assignments.require(scope, id);
        Period owed = duties.owed(assignment);
        return new ModelAndView(reports.begun(scope, assignment.union(), assignment.form(), owed)
                .map(report -> "redirect:/reports/" + report.id())
                .orElse("redirect:/reports/form?form=" + assignment.form() + "&day=" + owed.from() + "&union="
                        + assignment.union()));
    }

    private ModelAndView form(
            Scope scope, Organization union, Form form, String day, Page page, List<Problem> problems) {
        Cycle cycle = form.cycle();
        Period period = AskedDay.read(day).map(cycle::around).orElseGet(() -> cycle.sendable(today()));
        ModelAndView view = new ModelAndView("reporting/form");
        view.addObject("problems", problems);
        view.addObject("union", union);
        view.addObject("form", form);
        view.addObject("forms", forms.all());
        view.addObject("period", period);
        view.addObject("sheet", pages.preview(scope, union.id(), form, period, page.words()));
        view.addObject(
                "begun",
                reports.begun(scope, union.id(), form.id(), period)
                        .map(Report::id)
                        .orElse(null));
        view.addObject(
                "sends",
                scope.may(Right.SEND_REPORTS)
                        && form.senders().contains(union.kind())
                        && union.parent() != null
                        && !period.from().isAfter(today()));
        return view;
    }

    private Form chosen(String form, Organization union) {
        if (!form.isEmpty()) {
            return forms.require(form).form();
        }
        return forms.sentBy(union.kind()).stream()
                .findFirst()
                .orElseGet(() -> forms.all().get(0));
    }

    private LocalDate day(String written) {
        return AskedDay.read(written).orElse(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
