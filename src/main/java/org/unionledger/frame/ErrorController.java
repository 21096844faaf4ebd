package org.unionledger.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.unionledger.database.FullDisk;

/** The page for whatever went wrong: what, and what to do; never a stack trace. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 507);

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        int code = status(request);
        response.setStatus(code);
        model.addAttribute("code", WORDED.contains(code) ? code : 500);
        return "frame/error";
    }

    /** The API answers errors without a page. */
    @RequestMapping(path = "/error", produces = "application/json")
    ResponseEntity<Void> json(HttpServletRequest request) {
        return ResponseEntity.status(status(request)).build();
    }

    private static int status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && FullDisk.in(failure)) {
            return HttpStatus.INSUFFICIENT_STORAGE.value();
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 500;
    }
}
