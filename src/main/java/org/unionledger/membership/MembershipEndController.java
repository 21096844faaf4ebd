package org.unionledger.membership;

import java.util.List;
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

/** What is done to a member besides correcting the entry and changing the membership: voiding, looking at protected numbers. */
@Controller
class MembershipEndController {

    private final Members members;
    private final MemberPages pages;
    private final MemberAnswers answers;
    private final LateRecords late;

    MembershipEndController(Members members, MemberPages pages, MemberAnswers answers, LateRecords late) {
        this.members = members;
        this.pages = pages;
        this.answers = answers;
        this.late = late;
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
            return answers.refused(scope, id, page, refused);
        }
    }

    /** Answers with the page itself, not a redirect: the numbers are nowhere kept. */
    @PostMapping("/members/{id}/reveal")
    ModelAndView reveal(
            Scope scope, @PathVariable long id, @RequestParam String reason, @ModelAttribute("page") Page page) {
        try {
            Members.Revealed revealed = members.reveal(scope, id, reason);
            return MemberAnswers.shown(
                    pages.show(scope, members.require(scope, id), page.words()).revealing(revealed));
        } catch (MemberRefused refused) {
            return answers.refused(scope, id, page, refused);
        }
    }
}
