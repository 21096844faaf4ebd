package org.unionledger.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.plan.recurring.Days;

/** A month of the plan on paper: 月度工作安排, and the plan that goes to the Party committee each month. */
@Controller
class MonthController {

    private final Plans plans;
    private final Agenda agenda;
    private final Clock clock;

    MonthController(Plans plans, Agenda agenda, Clock clock) {
        this.plans = plans;
        this.agenda = agenda;
        this.clock = clock;
    }

    @GetMapping("/plan/month")
    ModelAndView month(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String month,
            @ModelAttribute("page") Page page) {
        scope.require(Right.READ_LEDGERS);
        YearMonth shown = Written.month(month, YearMonth.from(today()));
        ModelAndView view = new ModelAndView("plan/month");
        view.addObject("month", shown);
        view.addObject("events", agenda.of(scope, standpoint.union(), days(shown), page.words()));
        view.addObject("items", plans.items(scope, standpoint.union(), days(shown)));
        return view;
    }

    @GetMapping("/plan/party")
    ModelAndView party(Scope scope, Standpoint standpoint, @RequestParam(defaultValue = "") String month) {
        scope.require(Right.READ_LEDGERS);
        return party(scope, standpoint, Written.month(month, YearMonth.from(today())), List.of());
    }

    private ModelAndView party(Scope scope, Standpoint standpoint, YearMonth month, List<Problem> problems) {
        ModelAndView view = new ModelAndView("plan/party");
        view.addObject("month", month);
        view.addObject("items", toBeDone(plans.items(scope, standpoint.union(), days(month))));
        view.addObject("before", toBeDone(plans.items(scope, standpoint.union(), days(month.minusMonths(1)))));
        view.addObject(
                "reported", plans.reported(scope, standpoint.union(), month).orElse(null));
        view.addObject("today", today());
        view.addObject("problems", problems);
        return view;
    }

    /** What was given up, and the sending of the plan itself, is no part of the plan. */
    private static List<PlanItem> toBeDone(List<PlanItem> items) {
        return items.stream()
                .filter(item -> item.state() != ItemState.CANCELLED)
                .filter(item -> !item.kind().equals(PlanItem.TO_THE_PARTY))
                .toList();
    }

    /** Notes that the plan was sent. */
    @PostMapping("/plan/party")
    ModelAndView report(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String on,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        scope.require(Right.WRITE_LEDGERS);
        YearMonth shown = Written.month(month, YearMonth.from(today()));
        return Steps.taken(
                () -> {
                    List<Problem> problems = new ArrayList<>();
                    LocalDate day = Written.day("on", on, problems);
                    Refused.unlessNone(problems);
                    plans.report(scope, standpoint.union(), shown, Objects.requireNonNullElse(day, today()));
                    flash.addFlashAttribute("notice", page.text("plan.party.noted"));
                    return "/plan/party?month=" + shown;
                },
                problems -> party(scope, standpoint, shown, problems));
    }

    private static Days days(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
