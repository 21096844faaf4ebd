package org.unionledger.administration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.AccountRefused;
import org.unionledger.organization.OrganizationKind;

@Controller
class SetupController {

    private static final List<OrganizationKind> LEVELS = List.of(
            OrganizationKind.CITY,
            OrganizationKind.DISTRICT,
            OrganizationKind.STREET,
            OrganizationKind.COMMUNITY,
            OrganizationKind.GRASSROOTS);

    private final SetupCode code;
    private final Setup setup;

    SetupController(SetupCode code, Setup setup) {
        this.code = code;
        this.setup = setup;
    }

    @GetMapping("/setup")
    ModelAndView show(@RequestParam(defaultValue = "") String code) {
        return this.code.isNeeded()
                ? page(SetupForm.empty(code), List.of(), HttpStatus.OK)
                : new ModelAndView("redirect:/");
    }

    @PostMapping("/setup")
    ModelAndView create(@ModelAttribute SetupForm form) {
        if (!code.isNeeded()) {
            return new ModelAndView("redirect:/");
        }
        List<String> objections = new ArrayList<>(form.objections());
        if (!code.matches(form.code())) {
            objections.add(0, "administration.setup.wrong_code");
        }
        if (objections.isEmpty()) {
            try {
                setup.create(form);
                return new ModelAndView("redirect:/sign-in");
            } catch (AccountRefused refused) {
                objections.add(refused.code());
            }
        }
        return page(form, objections, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(SetupForm form, List<String> objections, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("administration/setup");
        page.setStatus(status);
        page.addObject("form", form);
        page.addObject("levels", LEVELS);
        page.addObject("objections", objections);
        return page;
    }
}
