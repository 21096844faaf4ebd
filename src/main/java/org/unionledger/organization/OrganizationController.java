package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;

@Controller
class OrganizationController {

    private static final int MOST_FOUND = 50;
    private static final int MOST_EMPLOYERS = 20;

    private final Organizations organizations;
    private final Employers employers;
    private final UnionFigures figures;
    private final History history;
    private final Reorganizations reorganizations;
    private final List<UnionTab> tabs;
    private final Clock clock;

    OrganizationController(
            Organizations organizations,
            Employers employers,
            UnionFigures figures,
            History history,
            Reorganizations reorganizations,
            List<UnionTab> tabs,
            Clock clock) {
        this.organizations = organizations;
        this.tabs = tabs;
        this.reorganizations = reorganizations;
        this.clock = clock;
        this.employers = employers;
        this.figures = figures;
        this.history = history;
    }

    /** The tree below the reader's own place; its branches are fetched when they are opened. */
    @GetMapping("/organizations")
    String index(
            Scope scope,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int skipped,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        scope.require(Right.READ_ORGANIZATIONS);
        int before = Math.max(0, skipped);
        addFound(organizations.search(scope, q, before, MOST_FOUND + 1), model);
        model.addAttribute("q", q);
        model.addAttribute("skipped", before);
        model.addAttribute("previous", found(q, Math.max(0, before - MOST_FOUND)));
        model.addAttribute("next", found(q, before + MOST_FOUND));
        model.addAttribute("root", organizations.require(scope, scope.place()));
        model.addAttribute("branches", organizations.branches(scope, scope.place(), after));
        model.addAttribute("today", LocalDate.now(clock));
        return "organization/index";
    }

    @GetMapping("/organizations/{id}/branches")
    String branches(Scope scope, @PathVariable int id, @RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("branches", organizations.branches(scope, new OrganizationId(id), after));
        model.addAttribute("today", LocalDate.now(clock));
        return "organization/_branches";
    }

    @GetMapping("/organizations/picker")
    String picker(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer below,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        OrganizationId top = below == null ? scope.place() : new OrganizationId(below);
        model.addAttribute("q", q);
        model.addAttribute("top", below == null ? organizations.require(scope, top) : null);
        addFound(organizations.search(scope, q, MOST_FOUND + 1), model);
        model.addAttribute("most", MOST_FOUND);
        model.addAttribute("branches", q.isBlank() ? organizations.branches(scope, top, after) : null);
        model.addAttribute("standing", standpoint.union());
        return "organization/_picker";
    }

    private static String found(String q, int skipped) {
        return UriComponentsBuilder.fromPath("/organizations")
                .queryParam("q", "{q}")
                .queryParam("skipped", skipped)
                .encode()
                .buildAndExpand(q)
                .toUriString();
    }

    private static void addFound(List<Organization> found, Model model) {
        model.addAttribute("found", found.subList(0, Math.min(MOST_FOUND, found.size())));
        model.addAttribute("goesOn", found.size() > MOST_FOUND);
    }

    @GetMapping("/organizations/{id}")
    String show(
            Scope scope,
            Standpoint standpoint,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("page") Page page,
            Model model) {
        scope.require(Right.READ_ORGANIZATIONS);
        Organization union = organizations.require(scope, new OrganizationId(id));
        model.addAttribute("union", union);
        model.addAttribute("way", organizations.way(scope, union.id()));
        model.addAttribute("figures", figures.of(scope, union, standpoint.year(), page.words()));
        model.addAttribute("branches", organizations.branches(scope, union.id(), after));
        List<Employer> at = employers.at(scope, union.id(), MOST_EMPLOYERS + 1);
        model.addAttribute("employers", at.subList(0, Math.min(MOST_EMPLOYERS, at.size())));
        model.addAttribute("moreEmployers", at.size() > MOST_EMPLOYERS);
        model.addAttribute("placements", organizations.placements(scope, union.id()));
        model.addAttribute("decisions", reorganizations.of(scope, union.id()));
        model.addAttribute(
                "tabs", tabs.stream().filter(tab -> scope.may(tab.right())).toList());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "history",
                history.of(scope, new Subject(Organizations.SUBJECT, union.id().value(), union.id()), page.words()));
        return "organization/show";
    }

    @GetMapping("/organizations/{id}/unions/new")
    ModelAndView create(Scope scope, @PathVariable int id) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        Organization above = organizations.require(scope, new OrganizationId(id));
        return form(above, false, OrganizationForm.empty(above.kind()), List.of());
    }

    @PostMapping("/organizations/{id}/unions")
    ModelAndView create(Scope scope, @PathVariable int id, @ModelAttribute("form") OrganizationForm form) {
        Organization above = organizations.require(scope, new OrganizationId(id));
        try {
            Organization union = organizations.found(scope, above.id(), form.read());
            return new ModelAndView("redirect:/organizations/" + union.id());
        } catch (OrganizationRefused refused) {
            return form(above, false, form, refused.objections());
        }
    }

    @GetMapping("/organizations/{id}/edit")
    ModelAndView edit(Scope scope, @PathVariable int id) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        Organization union = organizations.require(scope, new OrganizationId(id));
        return form(union, true, OrganizationForm.of(union), List.of());
    }

    @PostMapping("/organizations/{id}")
    ModelAndView update(Scope scope, @PathVariable int id, @ModelAttribute("form") OrganizationForm form) {
        Organization union = organizations.require(scope, new OrganizationId(id));
        try {
            organizations.correct(scope, union.id(), form.read());
            return new ModelAndView("redirect:/organizations/" + id);
        } catch (OrganizationRefused refused) {
            return form(union, true, form, refused.objections());
        }
    }

    /** @param union the one that is corrected, or below which a new one is founded */
    private static ModelAndView form(
            Organization union, boolean known, OrganizationForm form, List<Objection> objections) {
        ModelAndView view = FormPage.of("organization/form", form, objections);
        view.addObject("union", union);
        view.addObject("known", known);
        return view;
    }
}
