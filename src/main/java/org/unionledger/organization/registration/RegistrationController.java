package org.unionledger.organization.registration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Regions;
import org.unionledger.exchange.ListExport;
import org.unionledger.exchange.ListExports;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;

/** 实名登记: what unions declare to the real-name register. */
@Controller
class RegistrationController {

    private static final int PAGE = 50;
    private static final int MOST_REGIONS = 12;

    private final Registrations registrations;
    private final RegistrationRepository repository;
    private final RegistrationSheet sheet;
    private final ListExports exports;
    private final KnownFacts facts;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    RegistrationController(
            Registrations registrations,
            RegistrationRepository repository,
            RegistrationSheet sheet,
            ListExports exports,
            KnownFacts facts,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.registrations = registrations;
        this.repository = repository;
        this.sheet = sheet;
        this.exports = exports;
        this.facts = facts;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param after the id of the last union of the page before; 0 for the beginning */
    @GetMapping("/registrations")
    String index(Scope scope, Standpoint standpoint, @RequestParam(defaultValue = "0") int after, Model model) {
        scope.require(Right.READ_ORGANIZATIONS);
        organizations.require(scope, standpoint.union());
        LocalDate today = LocalDate.now(clock);
        String name = after == 0
                ? ""
                : organizations.require(scope, new OrganizationId(after)).name();
        List<RegisteredUnion> found = repository.page(standpoint.union(), today, name, after, PAGE + 1);
        List<RegisteredUnion> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("unions", shown);
        model.addAttribute(
                "pager",
                new Pager(
                        repository.count(standpoint.union(), today),
                        shown.size(),
                        after == 0 ? null : "/registrations",
                        found.size() > PAGE
                                ? "/registrations?after=" + shown.get(PAGE - 1).id()
                                : null));
        return "organization/registrations";
    }

    @GetMapping("/registrations/export")
    @Nullable
    String export(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return exports.show(export(scope, standpoint, page.words()), response, model);
    }

    @PostMapping("/registrations/exports")
    String beginExport(Scope scope, Standpoint standpoint, @ModelAttribute("page") Page page) {
        return exports.begin(export(scope, standpoint, page.words()));
    }

    private ListExport export(Scope scope, Standpoint standpoint, Words words) {
        scope.require(Right.EXPORT);
        organizations.require(scope, standpoint.union());
        return new ListExport(
                scope,
                standpoint.union(),
                Right.READ_ORGANIZATIONS,
                words.text("registration.title"),
                standpoint.unionName(),
                repository.count(standpoint.union(), LocalDate.now(clock)),
                "/registrations",
                "/registrations/export",
                "/registrations/exports",
                (out, written) -> sheet.write(scope, standpoint, words, out, written));
    }

    /** What the field of a region offers while somebody types. */
    @GetMapping("/registrations/regions")
    String regions(Scope scope, @RequestParam(defaultValue = "") String region, Model model) {
        scope.require(Right.READ_ORGANIZATIONS);
        model.addAttribute("regions", Regions.find(region, MOST_REGIONS));
        return "organization/_regions";
    }

    @GetMapping("/organizations/{id}/registration")
    String show(Scope scope, @PathVariable int id, @ModelAttribute("page") Page page, Model model) {
        RegisteredUnion union = registrations.require(scope, new OrganizationId(id));
        model.addAttribute("union", union);
        model.addAttribute("keys", facts.keys());
        model.addAttribute(
                "known",
                Objects.requireNonNull(
                        facts.of(scope, List.of(union), page.words()).get(union.id())));
        model.addAttribute(
                "history",
                audit.history(Registrations.subject(union.id())).stream()
                        .map(RegistrationWords.timeline(page.words())::line)
                        .toList());
        return "organization/registration";
    }

    @GetMapping("/organizations/{id}/registration/edit")
    ModelAndView edit(Scope scope, @PathVariable int id, @ModelAttribute("page") Page page) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        RegisteredUnion union = registrations.require(scope, new OrganizationId(id));
        return form(union, RegistrationForm.of(union.registration(), page.words()), List.of());
    }

    @PostMapping("/organizations/{id}/registration")
    ModelAndView update(
            Scope scope,
            @PathVariable int id,
            @RequestParam Map<String, String> sent,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        RegisteredUnion union = registrations.require(scope, new OrganizationId(id));
        RegistrationForm form = RegistrationForm.sent(sent);
        return Steps.taken(
                () -> {
                    registrations.declare(scope, union.id(), form.version(), form.read());
                    flash.addFlashAttribute("notice", page.text("registration.saved"));
                    return "/organizations/" + id + "/registration";
                },
                problems -> form(union, form, problems));
    }

    private static ModelAndView form(RegisteredUnion union, RegistrationForm form, List<Problem> problems) {
        ModelAndView view = new ModelAndView("organization/registration-form");
        view.addObject("union", union);
        view.addObject("form", form);
        view.addObject("problems", problems);
        return view;
    }
}
