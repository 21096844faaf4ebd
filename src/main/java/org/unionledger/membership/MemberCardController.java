package org.unionledger.membership;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.QrCode;

/** 会员证: to be printed, and to be read by whoever is shown it. */
@Controller
class MemberCardController {

    private final MemberCards cards;
    private final Members members;
    private final MemberPages pages;
    private final MemberAnswers answers;

    MemberCardController(MemberCards cards, Members members, MemberPages pages, MemberAnswers answers) {
        this.cards = cards;
        this.members = members;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/members/{id}/card")
    String show(Scope scope, @PathVariable long id, Model model) {
        scope.require(Right.READ_MEMBERS);
        Member member = members.require(scope, id);
        model.addAttribute("member", member);
        model.addAttribute("union", pages.unionOf(scope, member));
        String code = cards.codeOf(scope, id).orElse(null);
        model.addAttribute("code", code);
        model.addAttribute("qr", code == null ? null : QrCode.of(address(code)));
        return "membership/card";
    }

    /** Where the card is read, at the address this page was asked for at. */
    private static String address(String code) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/cards/{code}")
                .buildAndExpand(code)
                .toUriString();
    }

    @PostMapping("/members/{id}/card")
    ModelAndView create(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        try {
            cards.issue(scope, id);
            return new ModelAndView("redirect:/members/" + id + "/card");
        } catch (MemberRefused refused) {
            return answers.refused(scope, id, page, refused);
        }
    }

    @GetMapping("/cards/{code}")
    String read(Scope scope, @PathVariable String code, Model model) {
        Member holder = cards.holder(scope, code);
        model.addAttribute("member", holder);
        model.addAttribute("union", pages.unionOf(scope, holder));
        return "membership/holder";
    }
}
