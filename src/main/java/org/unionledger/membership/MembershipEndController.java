package org.unionledger.membership;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Scope;
import org.unionledger.figures.LateRecords;
import org.unionledger.frame.Page;

/** What is done to a member besides correcting the entry: leaving, voiding, looking at protected numbers. */
@Controller
class MembershipEndController {

    private final Members members;
    private final MemberPages pages;
    private final LateRecords late;

    MembershipEndController(Members members, MemberPages pages, LateRecords late) {
        this.members = members;
        this.pages = pages;
        this.late = late;
    }

    @PostMapping("/members/{id}/leaving")
    ModelAndView leave(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam LocalDate on,
            @RequestParam Leaving.How how,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        try {
            members.leave(scope, id, version, new Leaving(on, how));
            flash.addFlashAttribute("notice", page.text("membership.saved"));
            return new ModelAndView("redirect:/members/" + id);
        } catch (MemberRefused refused) {
            return refused(scope, id, page, refused);
        }
    }

    @PostMapping("/members/{id}/void")
    ModelAndView markVoid(
            Scope scope,
            @PathVariable long id,
            @RequestParam String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        try {
            members.markVoid(scope, id, reason);
            String done = page.text("membership.voided");
            flash.addFlashAttribute("notice", late.told(scope, page.words(), done, MemberPostings.KIND, List.of(id)));
            return new ModelAndView("redirect:/members");
        } catch (MemberRefused refused) {
            return refused(scope, id, page, refused);
        }
    }

    /** Answers with the page itself, not a redirect: the numbers are nowhere kept. */
    @PostMapping("/members/{id}/reveal")
    ModelAndView reveal(
            Scope scope, @PathVariable long id, @RequestParam String reason, @ModelAttribute("page") Page page) {
        try {
            Members.Revealed revealed = members.reveal(scope, id, reason);
            return shown(
                    pages.show(scope, members.require(scope, id), page.words()).revealing(revealed));
        } catch (MemberRefused refused) {
            return refused(scope, id, page, refused);
        }
    }

    private ModelAndView refused(Scope scope, long id, Page page, MemberRefused refused) {
        MemberShow view = pages.show(scope, members.require(scope, id), page.words());
        ModelAndView answer = shown(view.refusing(pages.problems(refused.objections(), page.words())));
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static ModelAndView shown(MemberShow view) {
        return new ModelAndView("membership/show").addObject("view", view);
    }
}
