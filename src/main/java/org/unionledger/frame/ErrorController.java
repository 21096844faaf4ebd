package org.unionledger.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for whatever went wrong: what, and what to do; never a stack trace. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413);

    @RequestMapping("/error")
    String show(HttpServletRequest request, Model model) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : 500;
        model.addAttribute("code", WORDED.contains(code) ? code : 500);
        return "frame/error";
    }

    /** The API answers errors without a page. */
    @RequestMapping(path = "/error", produces = "application/json")
    ResponseEntity<Void> json(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ResponseEntity.status(status instanceof Integer number ? number : 500)
                .build();
    }
}
