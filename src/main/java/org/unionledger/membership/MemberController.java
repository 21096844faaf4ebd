package org.unionledger.membership;

import java.util.List;
import java.util.Map;
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
import org.unionledger.frame.RowCount;
import org.unionledger.frame.Standpoint;

@Controller
class MemberController {

    private final Members members;
    private final Workplaces workplaces;
    private final MemberPages pages;

    MemberController(Members members, Workplaces workplaces, MemberPages pages) {
        this.members = members;
        this.workplaces = workplaces;
        this.pages = pages;
    }

    @GetMapping("/members")
    String index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("page") Page page,
            Model model) {
        MemberFilter filter = MemberFilter.read(standpoint.union(), parameters);
        model.addAttribute("list", pages.list(filter, members.list(scope, filter, after), after, page.words()));
        return "membership/index";
    }

    /** The exact count where the list did not wait for it. */
    @GetMapping("/members/count")
    String count(Scope scope, Standpoint standpoint, @RequestParam Map<String, String> parameters, Model model) {
        MemberFilter filter = MemberFilter.read(standpoint.union(), parameters);
        model.addAttribute("count", RowCount.exactly(members.count(scope, filter)));
        return "frame/count";
    }

    @GetMapping("/members/new")
    ModelAndView create(Scope scope) {
        scope.require(Right.WRITE_MEMBERS);
        return form(null, MemberForm.empty(), List.of());
    }

    @PostMapping("/members")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute MemberForm form,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        MemberForm.Read read = form.read(workplaces.of(scope, form, standpoint.union()), null);
        if (read.entry() == null) {
            return form(null, form, read.objections());
        }
        try {
            return saved(members.enter(scope, read.entry()), page, flash);
        } catch (MemberRefused refused) {
            return form(null, form, refused.objections());
        }
    }

    @GetMapping("/members/{id}")
    String show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("view", pages.show(scope, members.require(scope, id), page.words()));
        return "membership/show";
    }

    @GetMapping("/members/{id}/edit")
    ModelAndView edit(Scope scope, @PathVariable long id) {
        scope.require(Right.WRITE_MEMBERS);
        Member member = members.require(scope, id);
        return form(member, MemberForm.of(member, pages.unionOf(scope, member)), List.of());
    }

    @PostMapping("/members/{id}")
    ModelAndView update(
            Scope scope,
            @PathVariable long id,
            @ModelAttribute MemberForm form,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        Member before = members.require(scope, id);
        MemberForm.Read read = form.read(workplaces.of(scope, form, before.seat()), before);
        if (read.entry() == null) {
            return form(before, form, read.objections());
        }
        try {
            return saved(members.correct(scope, id, form.version(), read.entry()), page, flash);
        } catch (MemberRefused refused) {
            return form(before, form, refused.objections());
        }
    }

    private static ModelAndView saved(Member member, Page page, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", page.text("membership.saved"));
        return new ModelAndView("redirect:/members/" + member.id());
    }

    private ModelAndView form(@Nullable Member member, MemberForm form, List<MemberObjection> objections) {
        ModelAndView page = new ModelAndView("membership/edit");
        page.setStatus(objections.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("view", pages.edit(member, form, objections));
        return page;
    }
}
