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
import org.unionledger.codes.EmployerId;

/** Lets an employer leave the register (注销、迁出), and takes that back. */
@Controller
class EndingController {

    private final Employers employers;

    EndingController(Employers employers) {
        this.employers = employers;
    }

    @GetMapping("/employers/{id}/ending/new")
    ModelAndView create(Scope scope, @PathVariable long id) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        Employer employer = employers.require(scope, new EmployerId(id));
        return form(employer, EndingForm.empty(employer.version()), List.of());
    }

    @PostMapping("/employers/{id}/ending")
    ModelAndView create(Scope scope, @PathVariable long id, @ModelAttribute("form") EndingForm form) {
        Employer employer = employers.require(scope, new EmployerId(id));
        try {
            employers.end(scope, employer.id(), form.version() == null ? 0 : form.version(), form.read());
            return new ModelAndView("redirect:/employers/" + id);
        } catch (OrganizationRefused refused) {
            return form(employer, form, refused.objections());
        }
    }

    @PostMapping("/employers/{id}/ending/withdrawal")
    ModelAndView delete(Scope scope, @PathVariable long id) {
        try {
            employers.resume(scope, new EmployerId(id));
            return new ModelAndView("redirect:/employers/" + id);
        } catch (OrganizationRefused refused) {
            ModelAndView answer = FormPage.of("organization/refused", "", refused.objections());
            answer.addObject("back", "/employers/" + id);
            return answer;
        }
    }

    private static ModelAndView form(Employer employer, EndingForm form, List<Objection> objections) {
        ModelAndView view = FormPage.of("organization/ending", form, objections);
        view.addObject("employer", employer);
        return view;
    }
}
