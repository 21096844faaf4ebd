package org.unionledger.organization;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.figures.NoPlace;
import org.unionledger.frame.ProblemAnswer;
import org.unionledger.frame.Words;

/** Says which union is closed on which day, wherever a record would have been lost there. */
@ControllerAdvice
class NoPlaceAdvice {

    private final OrganizationRepository repository;
    private final MessageSource messages;

    NoPlaceAdvice(OrganizationRepository repository, MessageSource messages) {
        this.repository = repository;
        this.messages = messages;
    }

    @ExceptionHandler
    Object refuse(NoPlace refused, HttpServletRequest request, Locale locale) {
        Objection objection = Objection.to(
                "",
                "no-place",
                repository.nameOf(refused.union()),
                refused.day().toString());
        if (ProblemAnswer.isDue(request, request.getRequestURI())) {
            Words words = new Words(messages, locale);
            String detail =
                    words.text(objection.message(), objection.arguments().toArray());
            return ProblemAnswer.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    words.text("organization.refused"),
                    detail,
                    List.of(Map.of("field", objection.field(), "problem", detail)));
        }
        ModelAndView view = FormPage.of("organization/refused", "", List.of(objection));
        view.addObject("back", "/");
        return view;
    }
}
