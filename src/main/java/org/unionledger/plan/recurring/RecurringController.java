package org.unionledger.plan.recurring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.WrittenDay;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;

/** 周期性工作: what a union owes again and again, and who below is late. */
@Controller
class RecurringController {

    private static final int PAGE = 50;

    private final Recurring recurring;
    private final Lateness lateness;
    private final Arrangements arrangements;
    private final FirstDays firstDays;
    private final Organizations organizations;
    private final Clock clock;

    RecurringController(
            Recurring recurring,
            Lateness lateness,
            Arrangements arrangements,
            FirstDays firstDays,
            Organizations organizations,
            Clock clock) {
        this.recurring = recurring;
        this.lateness = lateness;
        this.arrangements = arrangements;
        this.firstDays = firstDays;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/organizations/{id}/recurring")
    ModelAndView show(Scope scope, @PathVariable int id) {
        return union(scope, new OrganizationId(id), List.of());
    }

    private ModelAndView union(Scope scope, OrganizationId union, List<Problem> problems) {
        ModelAndView view = new ModelAndView("plan/recurring");
        view.addObject("standings", recurring.of(scope, union));
        view.addObject("union", organizations.require(scope, union));
        view.addObject("firstDay", firstDays.of(scope, union));
        view.addObject("today", LocalDate.now(clock));
        view.addObject("problems", problems);
        return view;
    }

    /** @param days written with commas; empty for those declared */
    @PostMapping("/organizations/{id}/recurring")
    ModelAndView settle(
            Scope scope,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "on") String settled,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        scope.require(Right.WRITE_LEDGERS);
        OrganizationId union = new OrganizationId(id);
        return Steps.taken(
                () -> {
                    if (settled.equals("declared")) {
                        arrangements.unsettle(scope, union, duty, reason);
                    } else {
                        arrangements.settle(scope, union, duty, settled.equals("on"), written(days), reason);
                    }
                    flash.addFlashAttribute("notice", page.text("plan.recurring.settled"));
                    return "/organizations/" + id + "/recurring";
                },
                problems -> union(scope, union, problems));
    }

    /** @param from a day; empty goes back to the days on which unions were set up */
    @PostMapping("/organizations/{id}/recurring/first-day")
    ModelAndView settleFirstDay(
            Scope scope,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        OrganizationId union = new OrganizationId(id);
        return Steps.taken(
                () -> {
                    firstDays.settle(scope, union, day(from), reason);
                    flash.addFlashAttribute("notice", page.text("plan.recurring.settled"));
                    return "/organizations/" + id + "/recurring";
                },
                problems -> union(scope, union, problems));
    }

    private static @Nullable LocalDate day(String from) {
        return from.isBlank()
                ? null
                : WrittenDay.read(from).orElseThrow(() -> Refused.of("from", "plan.recurring.refused.from"));
    }

    private static List<Integer> written(String days) {
        try {
            return Arrays.stream(days.split("[,，、;；\\s]+"))
                    .filter(day -> !day.isBlank())
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException notNumbers) {
            throw Refused.of("days", "plan.recurring.refused.days");
        }
    }

    @GetMapping("/recurring")
    String index(Scope scope, Standpoint standpoint, Model model) {
        scope.require(Right.READ_LEDGERS);
        model.addAttribute("union", organizations.require(scope, standpoint.union()));
        model.addAttribute("duties", recurring.declared());
        return "plan/recurring-index";
    }

    /** The counts of one duty, fetched by the page that lists them all. */
    @GetMapping("/recurring/count")
    String count(Scope scope, Standpoint standpoint, @RequestParam(defaultValue = "study") String duty, Model model) {
        model.addAttribute("count", lateness.count(scope, standpoint.union(), duty, null));
        model.addAttribute("duty", duty);
        return "plan/_recurring-count";
    }

    @GetMapping("/recurring/below")
    String below(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "study") String duty,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "late") String state,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        LocalDate asked = WrittenDay.read(day).orElse(null);
        Below below = lateness.below(scope, standpoint.union(), duty, asked, state, after, PAGE);
        BelowAddress address =
                new BelowAddress(below.duty().id(), below.time().days().from(), state);
        model.addAttribute("union", organizations.require(scope, standpoint.union()));
        model.addAttribute("below", below);
        model.addAttribute("address", address);
        model.addAttribute(
                "pager",
                new Pager(
                        below.count().of(state),
                        below.rows().size(),
                        after == 0 ? null : address.href(),
                        below.next() == null ? null : address.href() + "&after=" + below.next()));
        return "plan/recurring-below";
    }
}
