package org.unionledger.organization;

import java.util.List;
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
        try {
            MoveForm.Reading reading = form.read(name -> organizations.named(scope, name));
            organizations.move(scope, List.of(union.id()), reading.parent().id(), reading.day(), reading.reason());
            return new ModelAndView("redirect:/organizations/" + id);
        } catch (OrganizationRefused refused) {
            return form(union, form, refused.objections());
        }
    }

    private static ModelAndView form(Organization union, MoveForm form, List<Objection> objections) {
        ModelAndView view = FormPage.of("organization/move", form, objections);
        view.addObject("union", union);
        return view;
    }
}
