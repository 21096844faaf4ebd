package org.unionledger.organization;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Page;

/** Closes (撤销), reopens (恢复), merges (合并) and splits (分立) a union from a day on, and withdraws what was decided. */
@Controller
class ReorganizationController {

    private final Organizations organizations;
    private final Reorganizations reorganizations;

    ReorganizationController(Organizations organizations, Reorganizations reorganizations) {
        this.organizations = organizations;
        this.reorganizations = reorganizations;
    }

    @GetMapping("/organizations/{id}/closing/new")
    ModelAndView closing(Scope scope, @PathVariable int id) {
        return form(scope, id, ReorganizationStep.CLOSING, ReorganizationForm.empty(), List.of());
    }

    @PostMapping("/organizations/{id}/closing")
    ModelAndView close(Scope scope, @PathVariable int id, @ModelAttribute("form") ReorganizationForm form) {
        return take(scope, id, ReorganizationStep.CLOSING, form);
    }

    @GetMapping("/organizations/{id}/reopening/new")
    ModelAndView reopening(Scope scope, @PathVariable int id) {
        return form(scope, id, ReorganizationStep.REOPENING, ReorganizationForm.empty(), List.of());
    }

    @PostMapping("/organizations/{id}/reopening")
    ModelAndView reopen(Scope scope, @PathVariable int id, @ModelAttribute("form") ReorganizationForm form) {
        return take(scope, id, ReorganizationStep.REOPENING, form);
    }

    @GetMapping("/organizations/{id}/merger/new")
    ModelAndView merger(Scope scope, @PathVariable int id) {
        return form(scope, id, ReorganizationStep.MERGER, ReorganizationForm.empty(), List.of());
    }

    @PostMapping("/organizations/{id}/merger")
    ModelAndView merge(Scope scope, @PathVariable int id, @ModelAttribute("form") ReorganizationForm form) {
        return take(scope, id, ReorganizationStep.MERGER, form);
    }

    @GetMapping("/organizations/{id}/split/new")
    ModelAndView splitting(Scope scope, @PathVariable int id) {
        return form(scope, id, ReorganizationStep.SPLIT, ReorganizationForm.empty(), List.of());
    }

    @PostMapping("/organizations/{id}/split")
    ModelAndView split(Scope scope, @PathVariable int id, @ModelAttribute("form") ReorganizationForm form) {
        return take(scope, id, ReorganizationStep.SPLIT, form);
    }

    @PostMapping("/organizations/{id}/decisions/{decision}/withdrawal")
    ModelAndView withdraw(
            Scope scope,
            @PathVariable int id,
            @PathVariable long decision,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        Organization union = organizations.require(scope, new OrganizationId(id));
        try {
            if (reason.isBlank()) {
                throw new OrganizationRefused(List.of(Objection.to("reason", "reason-missing")));
            }
            reorganizations.withdraw(scope, union.id(), decision, reason.strip());
            flash.addFlashAttribute("notice", page.text("organization.decision.withdrawn.done"));
            return new ModelAndView("redirect:/organizations/" + id);
        } catch (OrganizationRefused refused) {
            ModelAndView view = FormPage.of("organization/refused", "", refused.objections());
            view.addObject("back", "/organizations/" + id);
            return view;
        }
    }

    private ModelAndView take(Scope scope, int id, ReorganizationStep step, ReorganizationForm form) {
        Organization union = organizations.require(scope, new OrganizationId(id));
        try {
            ReorganizationForm.Reading reading = form.read(step.otherField(), name -> organizations.named(scope, name));
            return new ModelAndView("redirect:/organizations/" + take(scope, union, step, form, reading));
        } catch (OrganizationRefused refused) {
            return form(scope, id, step, form, refused.objections());
        }
    }

    /** Returns the union to look at afterwards. */
    private OrganizationId take(
            Scope scope,
            Organization union,
            ReorganizationStep step,
            ReorganizationForm form,
            ReorganizationForm.Reading reading) {
        switch (step) {
            case CLOSING -> reorganizations.close(scope, union.id(), reading.day(), reading.reason());
            case REOPENING ->
                reorganizations.reopen(scope, union.id(), reading.otherId(), reading.day(), reading.reason());
            case MERGER -> reorganizations.merge(scope, union.id(), reading.otherId(), reading.day(), reading.reason());
            case SPLIT -> {
                Founding founding = Founding.of(Objects.requireNonNullElse(form.name(), ""), union.kind());
                return reorganizations
                        .split(scope, union.id(), founding, form.ticked(), reading.day(), reading.reason())
                        .id();
            }
        }
        return union.id();
    }

    private ModelAndView form(
            Scope scope, int id, ReorganizationStep step, ReorganizationForm form, List<Objection> objections) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        Organization union = organizations.require(scope, new OrganizationId(id));
        ModelAndView view = FormPage.of("organization/reorganization", form, objections);
        view.addObject("union", union);
        view.addObject("step", step);
        view.addObject("branches", organizations.children(scope, union.id()));
        view.addObject("others", others(scope, union, step));
        return view;
    }

    /** The names to choose from. */
    private List<String> others(Scope scope, Organization union, ReorganizationStep step) {
        if (union.parent() == null || union.id().equals(scope.place())) {
            return List.of();
        }
        Organization above = organizations.require(scope, union.parent());
        return switch (step) {
            case MERGER ->
                organizations.children(scope, above.id()).stream()
                        .filter(each -> each.kind() == union.kind()
                                && each.standing() == Standing.OPEN
                                && !each.id().equals(union.id()))
                        .map(Organization::name)
                        .toList();
            case REOPENING -> List.of(above.name());
            default -> List.of();
        };
    }
}
