package org.unionledger.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
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
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;

/** One item of a plan, or task: what it has come to and who does it. */
@Controller
class ItemController {

    private final Plans plans;
    private final Tasks tasks;
    private final Organizations organizations;
    private final Clock clock;

    ItemController(Plans plans, Tasks tasks, Organizations organizations, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/plan/items/{id}")
    ModelAndView show(Scope scope, @PathVariable("id") long id) {
        return item(scope, id, List.of());
    }

    private ModelAndView item(Scope scope, long id, List<Problem> problems) {
        PlanItem item = plans.require(scope, id);
        ModelAndView view = new ModelAndView("plan/item");
        view.addObject("item", item);
        view.addObject("unionName", organizations.require(scope, item.union()).name());
        view.addObject("assignment", tasks.of(item).orElse(null));
        view.addObject("takers", scope.may(Right.WRITE_LEDGERS) ? tasks.takers(item.union()) : List.of());
        view.addObject("today", LocalDate.now(clock));
        view.addObject("problems", problems);
        return view;
    }

    @PostMapping("/plan/items/{id}/state")
    ModelAndView step(
            Scope scope,
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String remark,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        scope.require(Right.WRITE_LEDGERS);
        plans.require(scope, id);
        return saved(scope, id, page, flash, () -> {
            List<Problem> problems = new ArrayList<>();
            Step step = new Step(
                    ItemState.ofCode(state),
                    Written.day("on", on, problems),
                    Written.day("due", due, problems),
                    reason,
                    remark);
            Refused.unlessNone(problems);
            plans.step(scope, id, step);
        });
    }

    @PostMapping("/plan/items/{id}/assignment")
    ModelAndView assign(
            Scope scope,
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "") String taker,
            @RequestParam(defaultValue = "3") int remindDays,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return saved(scope, id, page, flash, () -> tasks.assign(scope, id, taker, remindDays));
    }

    private ModelAndView saved(Scope scope, long id, Page page, RedirectAttributes flash, Runnable step) {
        return Steps.taken(
                () -> {
                    step.run();
                    flash.addFlashAttribute("notice", page.text("plan.saved"));
                    return "/plan/items/" + id;
                },
                problems -> item(scope, id, problems));
    }
}
