package org.unionledger.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** Puts a union under another from a day on (管辖调整). */
@Controller
class MoveController {

    private final Organizations organizations;

    MoveController(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping("/organizations/{id}/placements/new")
    ModelAndView create(Scope scope, @PathVariable int id) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        return form(organizations.require(scope, new OrganizationId(id)), new MoveForm(null, null, null), List.of());
    }

    @PostMapping("/organizations/{id}/placements")
    ModelAndView create(Scope scope, @PathVariable int id, @ModelAttribute("form") MoveForm form) {
        Organization union = organizations.require(scope, new OrganizationId(id));
        List<Objection> objections = new ArrayList<>();
        LocalDate day = EmployerForm.day("day", form.day(), objections);
        if (day == null && objections.isEmpty()) {
            objections.add(Objection.to("day", "day-missing"));
        }
        Optional<Organization> parent = organizations.named(scope, Objects.requireNonNullElse(form.parent(), ""));
        if (parent.isEmpty()) {
            objections.add(Objection.to("parent", "parent-unknown"));
        }
        String reason = Objects.requireNonNullElse(form.reason(), "").strip();
        if (reason.isEmpty()) {
            objections.add(Objection.to("reason", "reason-missing"));
        }
        if (day == null || parent.isEmpty() || !objections.isEmpty()) {
            return form(union, form, objections);
        }
        try {
            organizations.move(scope, List.of(union.id()), parent.get().id(), day, reason);
            return new ModelAndView("redirect:/organizations/" + id);
        } catch (OrganizationRefused refused) {
            return form(union, form, refused.objections());
        }
    }

    private static ModelAndView form(Organization union, MoveForm form, List<Objection> objections) {
        ModelAndView view = new ModelAndView("organization/move");
        view.setStatus(objections.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("union", union);
        view.addObject("form", form);
        view.addObject("objections", objections);
        return view;
    }
}
