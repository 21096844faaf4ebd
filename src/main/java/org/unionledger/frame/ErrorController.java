package org.unionledger.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.database.Busy;
import org.unionledger.database.FullDisk;

/** The answer to whatever went wrong, a page or for programs problem details: what, and what to do; never a stack trace. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 503, 507);
    private static final String SECONDS_TO_WAIT = "5";

    private final MessageSource messages;

    ErrorController(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        int status = status(request);
        var words = new Words(messages, locale);
        String text = text(request, status, words);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        if (ProblemAnswer.isDue(request, path(request))) {
            return ProblemAnswer.of(
                    HttpStatusCode.valueOf(status), path(request), words.text("frame.error.title"), text);
        }
        var page = new ModelAndView("frame/error");
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("text", text);
        return page;
    }

    /** What was refused says itself why; a failure is told by its kind. */
    private static String text(HttpServletRequest request, int status, Words words) {
        if (status == HttpStatus.UNPROCESSABLE_CONTENT.value()
                && request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String why
                && !why.isBlank()) {
            return why;
        }
        int worded = WORDED.contains(status) ? status : HttpStatus.INTERNAL_SERVER_ERROR.value();
        return words.text("frame.error." + worded);
    }

    /** As it was asked for before it came here. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "";
    }

    private static int status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            if (FullDisk.in(failure)) {
                return HttpStatus.INSUFFICIENT_STORAGE.value();
            }
            if (Busy.in(failure)) {
                return HttpStatus.SERVICE_UNAVAILABLE.value();
            }
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 500;
    }
}
