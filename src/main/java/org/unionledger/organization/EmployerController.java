package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.EmployerId;
import org.unionledger.figures.LateRecords;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.EmployerForm.Reading;

@Controller
class EmployerController {

    private final Employers employers;
    private final EmployerSearch search;
    private final Organizations organizations;
    private final History history;
    private final LateRecords late;
    private final List<EmployerTab> tabs;
    private final Clock clock;

    EmployerController(
            Employers employers,
            EmployerSearch search,
            Organizations organizations,
            History history,
            LateRecords late,
            List<EmployerTab> tabs,
            Clock clock) {
        this.employers = employers;
        this.search = search;
        this.organizations = organizations;
        this.history = history;
        this.late = late;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping("/employers")
    String index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String establishment,
            @RequestParam(required = false) String form,
            @RequestParam(required = false) String unitKind,
            @RequestParam(required = false) String scale,
            @RequestParam(required = false) String industry,
            @RequestParam(required = false) String difficulty,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        EmployerFilter filter = EmployerFilter.of(q, establishment, form, unitKind, scale, industry, difficulty);
        Optional<NameCursor> from = NameCursor.read(after);
        EmployerPage found = search.page(scope, standpoint.union(), filter, from);
        model.addAttribute("filter", filter);
        model.addAttribute("employers", found.employers());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("pager", pager(filter, from, found));
        return part ? "organization/_employers" : "organization/employers";
    }

    private static Pager pager(EmployerFilter filter, Optional<NameCursor> from, EmployerPage found) {
        return new Pager(
                found.count(),
                found.employers().size(),
                from.map(cursor -> filter.href("/employers")).orElse(null),
                found.next()
                        .map(next -> filter.href("/employers", Optional.of(next)))
                        .orElse(null));
    }

    @GetMapping("/employers/{id}")
    String show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, Model model) {
        return shown(scope, employers.require(scope, new EmployerId(id)), null, page, model);
    }

    /** @param revealed the chair's telephone number in full, right after it was asked for; else null */
    private String shown(Scope scope, Employer employer, @Nullable String revealed, Page page, Model model) {
        model.addAttribute("employer", employer);
        model.addAttribute("ended", employer.hasEnded(LocalDate.now(clock)));
        model.addAttribute("late", late.notices(scope, page.words(), EmployerStatements.source(employer.id())));
        model.addAttribute("revealed", revealed);
        model.addAttribute(
                "tabs", tabs.stream().filter(tab -> scope.may(tab.right())).toList());
        model.addAttribute("way", organizations.way(scope, employer.entry().community()));
        model.addAttribute("history", history.of(scope, Employers.subject(employer), page.words()));
        return "organization/employer";
    }

    /** Answers with the page itself, not a redirect: the number is nowhere kept. */
    @PostMapping("/employers/{id}/reveal")
    ModelAndView reveal(
            Scope scope,
            @PathVariable long id,
            @RequestParam String reason,
            @ModelAttribute("page") Page page,
            Model model) {
        EmployerId employer = new EmployerId(id);
        try {
            String phone = employers.reveal(scope, employer, reason);
            return new ModelAndView(
                    shown(scope, employers.require(scope, employer), phone, page, model), model.asMap());
        } catch (OrganizationRefused refused) {
            return refused(id, refused);
        }
    }

    @GetMapping("/employers/new")
    ModelAndView create(Scope scope, Standpoint standpoint, @ModelAttribute("page") Page page) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        return form(scope, standpoint, page, null, EmployerForm.empty(standpoint.union()), List.of());
    }

    @PostMapping("/employers")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @ModelAttribute("form") EmployerForm form) {
        Reading reading = form.read(standpoint.union(), null);
        try {
            OrganizationRefused.unlessNone(reading.objections());
            Employer employer = employers.enter(scope, reading.entry());
            return new ModelAndView("redirect:/employers/" + employer.id());
        } catch (OrganizationRefused refused) {
            return form(scope, standpoint, page, null, form, refused.objections());
        }
    }

    @GetMapping("/employers/{id}/edit")
    ModelAndView edit(Scope scope, Standpoint standpoint, @PathVariable long id, @ModelAttribute("page") Page page) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        Employer employer = employers.require(scope, new EmployerId(id));
        return form(
                scope, standpoint, page, employer, EmployerForm.of(employer.version(), employer.entry()), List.of());
    }

    @PostMapping("/employers/{id}")
    ModelAndView update(
            Scope scope,
            Standpoint standpoint,
            @PathVariable long id,
            @ModelAttribute("page") Page page,
            @ModelAttribute("form") EmployerForm form) {
        Employer employer = employers.require(scope, new EmployerId(id));
        Reading reading =
                form.read(employer.entry().community(), employer.entry().phone());
        try {
            OrganizationRefused.unlessNone(reading.objections());
            employers.correct(
                    scope,
                    employer.id(),
                    form.version() == null ? 0 : form.version(),
                    reading.entry(),
                    reading.countedOn());
            return new ModelAndView("redirect:/employers/" + id);
        } catch (OrganizationRefused refused) {
            return form(scope, standpoint, page, employer, form, refused.objections());
        }
    }

    /** Takes the employer out of the register; the reason is asked for on its page. */
    @PostMapping("/employers/{id}/voiding")
    ModelAndView markVoid(
            Scope scope,
            @PathVariable long id,
            @RequestParam String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        try {
            employers.markVoid(scope, new EmployerId(id), reason);
            String done = page.text("organization.employer.voided");
            flash.addFlashAttribute("notice", late.told(scope, page.words(), done, Employers.KIND, List.of(id)));
            return new ModelAndView("redirect:/employers");
        } catch (OrganizationRefused refused) {
            return refused(id, refused);
        }
    }

    private static ModelAndView refused(long id, OrganizationRefused refused) {
        ModelAndView answer = new ModelAndView("organization/refused");
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        answer.addObject("back", "/employers/" + id);
        answer.addObject("objections", refused.objections());
        return answer;
    }

    /** @param employer null for a new one */
    private ModelAndView form(
            Scope scope,
            Standpoint standpoint,
            Page page,
            @Nullable Employer employer,
            EmployerForm form,
            List<Objection> objections) {
        ModelAndView view = FormPage.of("organization/employer-form", form, objections);
        view.addObject("page", page);
        view.addObject("employer", employer);
        view.addObject("communities", communities(scope, standpoint));
        view.addObject("unitKinds", CodeList.UNIT_KIND.entries());
        view.addObject("industries", Industries.offered(page.words()));
        return view;
    }

    /** Where an employer may lie: in the union the reader stands at, or in one of its communities. */
    private List<Organization> communities(Scope scope, Standpoint standpoint) {
        List<Organization> places = new ArrayList<>();
        Organization here = organizations.require(scope, standpoint.union());
        if (here.kind().leadsAnArea() && here.kind() != OrganizationKind.COMMUNITY) {
            places.add(here);
        }
        places.addAll(organizations.communityList(scope, standpoint.union()));
        return places;
    }
}
