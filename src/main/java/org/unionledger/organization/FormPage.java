package org.unionledger.organization;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A page with a form and what is wrong with it; what was refused is answered with 422. */
final class FormPage {

    private FormPage() {}

    /** @param objections none for a form not yet sent */
    static ModelAndView of(String template, Object form, List<Objection> objections) {
        ModelAndView page = new ModelAndView(template);
        page.setStatus(objections.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("form", form);
        page.addObject("objections", objections);
        return page;
    }
}
