package org.unionledger.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.AccountRefused;
import org.unionledger.access.Accounts;
import org.unionledger.access.Scope;

/** Everybody's own password. A change ends all sessions of the account, this one too. */
@Controller
class PasswordController {

    private final Accounts accounts;

    PasswordController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/password")
    ModelAndView edit(Scope scope) {
        return page(List.of());
    }

    @PostMapping("/password")
    ModelAndView update(
            Scope scope,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication) {
        if (!password.equals(again)) {
            return page(List.of("administration.password.differs"));
        }
        try {
            accounts.changePassword(scope, current, password);
        } catch (AccountRefused refused) {
            return page(List.of(refused.code()));
        }
        new SecurityContextLogoutHandler().logout(request, response, authentication);
        return new ModelAndView("redirect:/sign-in?changed=yes");
    }

    private static ModelAndView page(List<String> objections) {
        ModelAndView page = new ModelAndView("administration/password");
        page.setStatus(objections.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("objections", objections);
        return page;
    }
}
