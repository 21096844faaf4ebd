package org.unionledger.membership;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Standpoint;

/** 重复会员: pairs that may be one person, compared side by side, told apart or merged. */
@Controller
class DuplicateController {

    private final Duplicates duplicates;
    private final Members members;
    private final MemberPages pages;

    DuplicateController(Duplicates duplicates, Members members, MemberPages pages) {
        this.duplicates = duplicates;
        this.members = members;
        this.pages = pages;
    }

    @GetMapping("/members/duplicates")
    String index(Scope scope, Standpoint standpoint, @RequestParam(defaultValue = "") String after, Model model) {
        Duplicates.Page found = duplicates.list(scope, standpoint.union(), after);
        String here = "/members/duplicates";
        model.addAttribute("pairs", found.pairs());
        model.addAttribute(
                "pager",
                new Pager(
                        found.count(),
                        found.pairs().size(),
                        after.isEmpty() ? null : here,
                        found.next().isEmpty() ? null : here + "?after=" + found.next()));
        return "membership/duplicates";
    }

    @GetMapping("/members/{id}/duplicates/{other}")
    ModelAndView show(Scope scope, @PathVariable long id, @PathVariable long other) {
        scope.require(Right.WRITE_MEMBERS);
        return comparison(scope, id, other, List.of());
    }

    private ModelAndView comparison(Scope scope, long id, long other, List<String> problems) {
        return new ModelAndView("membership/comparison")
                .addObject("one", members.require(scope, id))
                .addObject("other", members.require(scope, other))
                .addObject("problems", problems);
    }

    /** @param taken the fields that are taken from the other */
    @PostMapping("/members/{id}/duplicates/{other}/merger")
    ModelAndView merge(
            Scope scope,
            @PathVariable long id,
            @PathVariable long other,
            @RequestParam(required = false) @Nullable Set<Merger.Field> taken,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        Merger merger = new Merger(taken == null ? EnumSet.noneOf(Merger.Field.class) : taken);
        try {
            Member merged = duplicates.merge(scope, id, other, merger, page.words());
            flash.addFlashAttribute("notice", page.text("membership.duplicates.merged"));
            return new ModelAndView("redirect:/members/" + merged.id());
        } catch (MemberRefused refused) {
            ModelAndView answer = comparison(scope, id, other, pages.problems(refused.objections(), page.words()));
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
    }

    @PostMapping("/members/{id}/duplicates/{other}/apart")
    String keepApart(
            Scope scope,
            @PathVariable long id,
            @PathVariable long other,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        duplicates.keepApart(scope, id, other);
        flash.addFlashAttribute("notice", page.text("membership.duplicates.apart.done"));
        return "redirect:/members/duplicates";
    }
}
