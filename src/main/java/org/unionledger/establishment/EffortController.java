package org.unionledger.establishment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.frame.DayCursor;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionForm;

/** 建会工作: the work going on below a union, and all about the work at one employer. */
@Controller
class EffortController {

    private static final int PAGE = 50;

    private final Efforts efforts;
    private final EffortListRepository list;
    private final EffortPages pages;
    private final Zones zones;
    private final Organizations organizations;
    private final Clock clock;

    EffortController(
            Efforts efforts,
            EffortListRepository list,
            EffortPages pages,
            Zones zones,
            Organizations organizations,
            Clock clock) {
        this.efforts = efforts;
        this.list = list;
        this.pages = pages;
        this.zones = zones;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/establishments")
    String index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String obstacle,
            @RequestParam(defaultValue = "0") long zone,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        scope.require(Right.READ_ORGANIZATIONS);
        organizations.require(scope, standpoint.union());
        LocalDate today = LocalDate.now(clock);
        EffortFilter filter = new EffortFilter(q, state, stage, obstacle, zone, after);
        List<ListedEffort> found = list.page(standpoint.union(), filter, today, PAGE + 1);
        List<ListedEffort> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("filter", filter);
        model.addAttribute("efforts", shown);
        model.addAttribute("zones", zones.below(scope, standpoint.union()));
        model.addAttribute(
                "names",
                organizations.names(
                        scope, shown.stream().map(ListedEffort::seat).distinct().toList()));
        model.addAttribute("untouched", list.countUntouched(standpoint.union(), "", today));
        model.addAttribute("today", today);
        model.addAttribute(
                "pager",
                new Pager(
                        list.count(standpoint.union(), filter, today),
                        shown.size(),
                        after.isEmpty() ? null : filter.after("").href(),
                        found.size() > PAGE
                                ? filter.after(cursor(shown.get(PAGE - 1))).href()
                                : null));
        return "establishment/index";
    }

    private static String cursor(ListedEffort last) {
        LocalDate due = last.dueOn() == null ? EffortRepository.NEVER : last.dueOn();
        return new DayCursor(due, last.id()).text();
    }

    @GetMapping("/establishments/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return pages.show(scope, id, page, Sent.NOTHING);
    }

    /** The page of the work at an employer; where none has begun, the one to begin it. */
    @GetMapping("/employers/{id}/establishment")
    String of(Scope scope, @PathVariable long id) {
        return efforts.of(scope, new EmployerId(id))
                .map(effort -> "redirect:/establishments/" + effort.id())
                .orElse("redirect:/establishments/new?employer=" + id);
    }

    @PostMapping("/establishments/{id}/plan")
    ModelAndView plan(
            Scope scope,
            @PathVariable long id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> fields) {
        return pages.sent(scope, id, page, "plan", fields, form -> {
            UnionForm chosen =
                    form.text("form").isEmpty() ? null : form.choice("form", FormChoice::form, UnionForm.SINGLE);
            Plan plan = new Plan(chosen, form.text("joins"), form.text("keeper"));
            Integer version = form.count("version");
            form.unlessUnderstood();
            efforts.plan(scope, id, version == null ? 0 : version, plan);
        });
    }

    @PostMapping("/establishments/{id}/ending")
    ModelAndView drop(
            Scope scope,
            @PathVariable long id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> fields) {
        return pages.sent(scope, id, page, "ending", fields, form -> {
            Dropped dropped = new Dropped(form.requiredDay("on"), form.text("reason"));
            form.unlessUnderstood();
            efforts.drop(scope, id, dropped);
        });
    }
}
