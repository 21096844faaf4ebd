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

/** Sets up the union of an employer (建会). */
@Controller
class EstablishmentController {

    private final Employers employers;

    EstablishmentController(Employers employers) {
        this.employers = employers;
    }

    @GetMapping("/employers/{id}/union/new")
    ModelAndView create(Scope scope, @PathVariable long id) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        Employer employer = employers.require(scope, new EmployerId(id));
        EmployerEntry entry = employer.entry();
        return form(employer, new EstablishmentForm(employer.version(), null, null, entry.chair(), null), List.of());
    }

    @PostMapping("/employers/{id}/union")
    ModelAndView create(Scope scope, @PathVariable long id, @ModelAttribute("form") EstablishmentForm form) {
        Employer employer = employers.require(scope, new EmployerId(id));
        try {
            EstablishmentForm.Reading reading = form.read();
            employers.establish(
                    scope,
                    employer.id(),
                    form.version() == null ? 0 : form.version(),
                    reading.form(),
                    reading.foundedOn(),
                    form.chair(),
                    form.phone());
            return new ModelAndView("redirect:/employers/" + id);
        } catch (OrganizationRefused refused) {
            return form(employer, form, refused.objections());
        }
    }

    private static ModelAndView form(Employer employer, EstablishmentForm form, List<Objection> objections) {
        ModelAndView view = FormPage.of("organization/establishment", form, objections);
        view.addObject("employer", employer);
        return view;
    }
}
