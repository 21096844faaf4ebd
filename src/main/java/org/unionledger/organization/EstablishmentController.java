package org.unionledger.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
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
        return form(
                employer,
                new EstablishmentForm(employer.version(), null, null, entry.chair(), entry.phone()),
                List.of());
    }

    @PostMapping("/employers/{id}/union")
    ModelAndView create(Scope scope, @PathVariable long id, @ModelAttribute("form") EstablishmentForm form) {
        Employer employer = employers.require(scope, new EmployerId(id));
        List<Objection> objections = new ArrayList<>();
        LocalDate day = EmployerForm.day("foundedOn", form.foundedOn(), objections);
        UnionForm how = Arrays.stream(UnionForm.values())
                .filter(each -> each.code().equals(form.form()))
                .findFirst()
                .orElse(null);
        if (how == null) {
            objections.add(Objection.to("form", "form-missing"));
        }
        if (day == null && objections.stream().noneMatch(each -> each.field().equals("foundedOn"))) {
            objections.add(Objection.to("foundedOn", "founded-on-missing"));
        }
        if (how == null || day == null) {
            return form(employer, form, objections);
        }
        try {
            int version = form.version() == null ? 0 : form.version();
            employers.establish(scope, employer.id(), version, how, day, form.chair(), form.phone());
            return new ModelAndView("redirect:/employers/" + id);
        } catch (OrganizationRefused refused) {
            return form(employer, form, refused.objections());
        }
    }

    private static ModelAndView form(Employer employer, EstablishmentForm form, List<Objection> objections) {
        ModelAndView view = new ModelAndView("organization/establishment");
        view.setStatus(objections.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("employer", employer);
        view.addObject("form", form);
        view.addObject("objections", objections);
        return view;
    }
}
