package org.unionledger.administration;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.AccountRefused;
import org.unionledger.access.Accounts;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;

@Controller
class AccountController {

    private final Accounts accounts;
    private final AccountList list;

    AccountController(Accounts accounts, AccountList list) {
        this.accounts = accounts;
        this.list = list;
    }

    @GetMapping("/accounts")
    String index(Scope scope, Model model) {
        model.addAttribute("accounts", list.of(scope));
        return "administration/accounts";
    }

    @GetMapping("/accounts/new")
    ModelAndView create(Scope scope) {
        scope.require(Right.MANAGE_ACCOUNTS);
        return form(AccountForm.EMPTY, List.of());
    }

    /** Answers with the page that shows the one-time password, once. */
    @PostMapping("/accounts")
    ModelAndView create(Scope scope, @ModelAttribute AccountForm form) {
        try {
            Accounts.Issued issued =
                    accounts.issue(scope, form.login(), form.name(), list.place(scope, form.union()), form.chosen());
            return issued(issued.account().login(), issued.oneTimePassword());
        } catch (AccountRefused refused) {
            return form(form, List.of(refused.code()));
        }
    }

    @PostMapping("/accounts/{id}/password")
    ModelAndView reissue(Scope scope, @PathVariable long id, @RequestParam String login) {
        return issued(login, accounts.reissue(scope, id));
    }

    @PostMapping("/accounts/{id}/disabled")
    String setDisabled(Scope scope, @PathVariable long id, @RequestParam boolean disabled) {
        accounts.setDisabled(scope, id, disabled);
        return "redirect:/accounts";
    }

    private static ModelAndView issued(String login, String password) {
        ModelAndView page = new ModelAndView("administration/issued");
        page.addObject("login", login);
        page.addObject("password", password);
        return page;
    }

    private static ModelAndView form(AccountForm form, List<String> objections) {
        ModelAndView page = new ModelAndView("administration/account");
        page.setStatus(objections.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("form", form);
        page.addObject("objections", objections);
        return page;
    }
}
