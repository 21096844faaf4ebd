package org.unionledger.membership;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;

/** How what was done to a member is answered: back to its page, or the page itself with what stood in the way. */
@Component
class MemberAnswers {

    private final Members members;
    private final MemberPages pages;

    MemberAnswers(Members members, MemberPages pages) {
        this.members = members;
        this.pages = pages;
    }

    /** What is done to a member. */
    @FunctionalInterface
    interface Deed {

        /** @throws MemberRefused if a rule stands in the way */
        void run();
    }

    ModelAndView to(Deed deed, Scope scope, long id, Page page, RedirectAttributes flash) {
        try {
            deed.run();
            flash.addFlashAttribute("notice", page.text("membership.saved"));
            return new ModelAndView("redirect:/members/" + id);
        } catch (MemberRefused refused) {
            return refused(scope, id, page, refused);
        }
    }

    ModelAndView refused(Scope scope, long id, Page page, MemberRefused refused) {
        MemberShow view = pages.show(scope, members.require(scope, id), page.words());
        ModelAndView answer = shown(view.refusing(pages.problems(refused.objections(), page.words())));
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    static ModelAndView shown(MemberShow view) {
        return new ModelAndView("membership/show").addObject("view", view);
    }
}
