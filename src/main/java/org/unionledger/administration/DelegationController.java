package org.unionledger.administration;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.AccountRefused;
import org.unionledger.access.Acting;
import org.unionledger.access.Delegations;
import org.unionledger.access.Scope;
import org.unionledger.codes.WrittenDay;

/** 代理: handing one's rights over while away, and acting for who is. */
@Controller
class DelegationController {

    private final Delegations delegations;
    private final Clock clock;

    DelegationController(Delegations delegations, Clock clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    @GetMapping("/delegations")
    ModelAndView index(Scope scope) {
        String today = LocalDate.now(clock).toString();
        return page(scope, new DelegationForm("", today, today, ""), null);
    }

    @PostMapping("/delegations")
    ModelAndView create(Scope scope, @ModelAttribute("form") DelegationForm form) {
        try {
            delegations.hand(scope, form.taker(), day(form.from()), day(form.to()), form.reason());
            return list();
        } catch (AccountRefused refused) {
            return page(scope, form, refused.code());
        }
    }

    private static LocalDate day(String typed) {
        return WrittenDay.read(typed).orElseThrow(() -> new AccountRefused("access.refused.delegation_days"));
    }

    @PostMapping("/delegations/{id}/ending")
    ModelAndView end(Scope scope, @PathVariable long id) {
        delegations.end(scope, id);
        return list();
    }

    @PostMapping("/delegations/{id}/acting")
    ModelAndView act(Scope scope, @PathVariable long id, HttpSession session) {
        delegations.begin(scope, id);
        Acting.begin(session, id);
        return new ModelAndView("redirect:/");
    }

    @PostMapping("/delegations/acting/ending")
    ModelAndView stop(HttpSession session) {
        Acting.end(session);
        return list();
    }

    private static ModelAndView list() {
        return new ModelAndView("redirect:/delegations");
    }

    private ModelAndView page(Scope scope, DelegationForm form, @Nullable String problem) {
        ModelAndView page = new ModelAndView("administration/delegations");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addAllObjects(Map.of("delegations", delegations.of(scope), "form", form, "today", LocalDate.now(clock)));
        page.addObject("problems", problem == null ? List.of() : List.of(problem));
        return page;
    }
}
