package org.unionledger.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;

/**
 * Answers what may not be seen: 404 for anything outside the scope, 403 for a right the reader lacks. What is refused and has no
 * page of its own to say so, such as a file, is answered with 422 and why.
 */
@ControllerAdvice
@ConditionalOnWebApplication
class RefusalHandlers {

    private final MessageSource messages;

    RefusalHandlers(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(NotInScope.class)
    void on(NotInScope refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(NotAllowed.class)
    void on(NotAllowed refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @ExceptionHandler(Refused.class)
    void on(Refused refusal, Locale locale, HttpServletResponse response) throws IOException {
        var words = new Words(messages, locale);
        String why =
                refusal.problems().stream().map(problem -> problem.text(words)).collect(Collectors.joining(" "));
        response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value(), why);
    }
}
