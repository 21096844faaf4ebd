package org.unionledger.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;

/** 会籍变动: a membership is kept, resumed, ended, or a change taken back; and the steps of expelling somebody. */
@Controller
class MembershipLifeController {

    private final Memberships memberships;
    private final MemberAnswers answers;

    MembershipLifeController(Memberships memberships, MemberAnswers answers) {
        this.memberships = memberships;
        this.answers = answers;
    }

    @PostMapping("/members/{id}/keeping")
    ModelAndView keep(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam LocalDate on,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return answers.to(() -> memberships.keep(scope, id, version, on, cause, note), scope, id, page, flash);
    }

    @PostMapping("/members/{id}/resumption")
    ModelAndView resume(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam LocalDate on,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return answers.to(() -> memberships.resume(scope, id, version, on, note), scope, id, page, flash);
    }

    @PostMapping("/members/{id}/leaving")
    ModelAndView leave(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam LocalDate on,
            @RequestParam Leaving.How how,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable LocalDate duesUntil,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return answers.to(
                () -> memberships.leave(scope, id, version, new Leaving(on, how), cause, note, duesUntil),
                scope,
                id,
                page,
                flash);
    }

    @PostMapping("/members/{id}/expulsion")
    ModelAndView expel(
            Scope scope,
            @PathVariable long id,
            @ModelAttribute ExpulsionForm form,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return answers.to(() -> memberships.record(scope, id, form.expulsion()), scope, id, page, flash);
    }

    @PostMapping("/members/{id}/taking-back")
    ModelAndView takeBack(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return answers.to(() -> memberships.takeBack(scope, id, version, reason), scope, id, page, flash);
    }
}
