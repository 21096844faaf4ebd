package org.unionledger.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

@Controller
class StandpointController {

    private final Standpoints standpoints;

    StandpointController(Standpoints standpoints) {
        this.standpoints = standpoints;
    }

    @PostMapping("/standpoint")
    String update(
            Scope scope,
            HttpServletRequest request,
            @RequestParam int organization,
            @RequestParam int year,
            @RequestParam(defaultValue = "/") String back) {
        standpoints.choose(scope, request, new OrganizationId(organization), year);
        return "redirect:" + local(back);
    }

    /** Only a path of this application, so that no link can send a reader elsewhere. */
    private static String local(String back) {
        return back.startsWith("/") && !back.startsWith("//") && back.indexOf('\\') < 0 ? back : "/";
    }
}
