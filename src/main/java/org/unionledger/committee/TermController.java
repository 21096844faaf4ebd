package org.unionledger.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;

/** Records terms, and who takes and leaves posts in them. */
@Controller
class TermController {

    private final Terms terms;
    private final CommitteePages pages;
    private final Organizations organizations;

    TermController(Terms terms, CommitteePages pages, Organizations organizations) {
        this.terms = terms;
        this.pages = pages;
        this.organizations = organizations;
    }

    @GetMapping("/organizations/{id}/committees/{body}/terms/new")
    ModelAndView create(Scope scope, @PathVariable int id, @PathVariable String body) {
        scope.require(Right.WRITE_COMMITTEES);
        return form(scope, new OrganizationId(id), body(body), null, TermForm.empty(), List.of());
    }

    @PostMapping("/organizations/{id}/committees/{body}/terms")
    ModelAndView create(
            Scope scope, @PathVariable int id, @PathVariable String body, @ModelAttribute("form") TermForm form) {
        OrganizationId union = new OrganizationId(id);
        return Steps.taken(
                () -> {
                    TermEntry entry = form.read();
                    terms.record(
                            scope,
                            union,
                            body(body),
                            entry,
                            PeopleText.read(FormReading.text(form.people()), entry.electedOn()));
                    return CommitteePages.path(union);
                },
                problems -> form(scope, union, body(body), null, form, problems));
    }

    /** The page on which it stands. */
    @GetMapping("/terms/{id}")
    String show(Scope scope, @PathVariable("id") long term) {
        return "redirect:" + CommitteePages.path(terms.require(scope, term).union());
    }

    @GetMapping("/terms/{id}/edit")
    ModelAndView edit(Scope scope, @PathVariable("id") long term) {
        scope.require(Right.WRITE_COMMITTEES);
        Term known = terms.require(scope, term);
        return form(scope, known.union(), known.body(), known, TermForm.of(known), List.of());
    }

    @PostMapping("/terms/{id}")
    ModelAndView update(Scope scope, @PathVariable("id") long term, @ModelAttribute("form") TermForm form) {
        Term known = terms.require(scope, term);
        return Steps.taken(
                () -> {
                    terms.correct(scope, term, form.version() == null ? 0 : form.version(), form.read());
                    return CommitteePages.path(known.union());
                },
                problems -> form(scope, known.union(), known.body(), known, form, problems));
    }

    @PostMapping("/terms/{id}/postponement")
    ModelAndView postpone(
            Scope scope,
            @ModelAttribute("page") Page page,
            @PathVariable("id") long term,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String approval) {
        return step(scope, page, term, () -> {
            List<Problem> problems = new ArrayList<>();
            LocalDate day = FormReading.requiredDay("until", until, problems);
            Refused.unlessNone(problems);
            terms.postpone(scope, term, new Postponement(day, approval.strip()));
        });
    }

    @PostMapping("/terms/{id}/voiding")
    ModelAndView markVoid(
            Scope scope,
            @ModelAttribute("page") Page page,
            @PathVariable("id") long term,
            @RequestParam(defaultValue = "") String reason) {
        return step(scope, page, term, () -> terms.markVoid(scope, term, reason));
    }

    @PostMapping("/terms/{id}/officers")
    ModelAndView appoint(
            Scope scope,
            @ModelAttribute("page") Page page,
            @PathVariable("id") long term,
            @ModelAttribute OfficerForm form) {
        return step(scope, page, term, () -> terms.appoint(scope, term, form.read()));
    }

    @PostMapping("/terms/{id}/officers/{officer}/leaving")
    ModelAndView leave(
            Scope scope,
            @ModelAttribute("page") Page page,
            @PathVariable("id") long term,
            @PathVariable long officer,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        return step(scope, page, term, () -> {
            List<Problem> problems = new ArrayList<>();
            LocalDate day = FormReading.requiredDay("until", until, problems);
            Refused.unlessNone(problems);
            terms.leave(scope, term, officer, day, reason);
        });
    }

    /** Back to the union's page, with what was refused on top of it. */
    private ModelAndView step(Scope scope, Page page, long term, Runnable step) {
        OrganizationId union = terms.require(scope, term).union();
        return Steps.taken(
                () -> {
                    step.run();
                    return CommitteePages.path(union);
                },
                problems -> pages.union(scope, union, page.words(), problems));
    }

    private static Body body(String code) {
        try {
            return Body.ofCode(code);
        } catch (IllegalArgumentException unknown) {
            throw new NotInScope("body " + code);
        }
    }

    private ModelAndView form(
            Scope scope, OrganizationId union, Body body, @Nullable Term term, TermForm form, List<Problem> problems) {
        ModelAndView view = CommitteePages.page("committee/term", problems);
        view.addObject("union", organizations.require(scope, union));
        view.addObject("body", body);
        view.addObject("term", term);
        view.addObject("form", form);
        return view;
    }
}
