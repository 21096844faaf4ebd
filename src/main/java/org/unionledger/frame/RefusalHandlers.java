package org.unionledger.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;

/** Answers what may not be seen: 404 for anything outside the scope, 403 for a right the reader lacks. */
@ControllerAdvice
@ConditionalOnWebApplication
class RefusalHandlers {

    @ExceptionHandler(NotInScope.class)
    void on(NotInScope refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(NotAllowed.class)
    void on(NotAllowed refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
