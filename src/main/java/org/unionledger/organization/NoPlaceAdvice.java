package org.unionledger.organization;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.figures.NoPlace;
import org.unionledger.frame.FramePages;
import org.unionledger.frame.ProblemAnswer;
import org.unionledger.frame.Words;

/** Answers where a record would have been lost at a closed union. */
@ControllerAdvice
@ConditionalOnWebApplication
class NoPlaceAdvice {

    private final NoPlaceWords words;
    private final MessageSource messages;
    private final FramePages pages;

    NoPlaceAdvice(NoPlaceWords words, MessageSource messages, FramePages pages) {
        this.words = words;
        this.messages = messages;
        this.pages = pages;
    }

    @ExceptionHandler
    Object refuse(NoPlace refused, HttpServletRequest request, Locale locale) {
        Objection objection = words.of(refused);
        if (ProblemAnswer.isDue(request, request.getRequestURI())) {
            Words reader = new Words(messages, locale);
            String detail = NoPlaceWords.worded(objection, reader);
            return ProblemAnswer.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    reader.text("organization.refused"),
                    detail,
                    List.of(Map.of("field", objection.field(), "problem", detail)));
        }
        ModelAndView view = FormPage.of("organization/refused", "", List.of(objection));
        view.addObject("back", "/");
        // a handler of exceptions gets nothing of the controllers' model
        view.addObject("page", pages.of(request, locale));
        return view;
    }
}
