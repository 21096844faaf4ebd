package org.unionledger.organization;

import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.figures.NoPlace;

/** Says which union is closed on which day, wherever a record would have been lost there. */
@ControllerAdvice
class NoPlaceAdvice {

    private final OrganizationRepository repository;

    NoPlaceAdvice(OrganizationRepository repository) {
        this.repository = repository;
    }

    @ExceptionHandler
    ModelAndView refuse(NoPlace refused) {
        Objection objection = Objection.to(
                "",
                "no-place",
                repository.nameOf(refused.union()),
                refused.day().toString());
        ModelAndView view = FormPage.of("organization/refused", "", List.of(objection));
        view.addObject("back", "/");
        return view;
    }
}
