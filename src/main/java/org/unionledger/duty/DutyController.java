package org.unionledger.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Standpoint;

/** 待办: what the union one stands at and those below it owe. */
@Controller
class DutyController {

    private static final int PAGE = 50;

    private final Duties duties;

    DutyController(Duties duties) {
        this.duties = duties;
    }

    @GetMapping("/duties")
    String index(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        DutyFilter filter = new DutyFilter(kind, late, after);
        DutyPage found = duties.page(scope, standpoint.union(), filter, PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", duties.kinds(scope, page.words()));
        model.addAttribute("duties", duties.shown(scope, found, page.words()));
        model.addAttribute("reckoned", isBeginning(filter) ? reckoned(scope, standpoint, filter, page) : List.of());
        model.addAttribute("pager", pager(filter, found));
        return "duty/index";
    }

    /** What is owed by rule is of no kind, and stands before the first page. */
    private static boolean isBeginning(DutyFilter filter) {
        return filter.kind().isEmpty() && filter.after().isEmpty();
    }

    private List<OpenDuty> reckoned(Scope scope, Standpoint standpoint, DutyFilter filter, Page page) {
        return duties.reckoned(scope, standpoint.union(), page.words()).stream()
                .filter(duty -> !filter.late() || duty.urgency() == Urgency.OVERDUE)
                .toList();
    }

    private static Pager pager(DutyFilter filter, DutyPage found) {
        return new Pager(
                found.count(),
                found.duties().size(),
                filter.after().isEmpty() ? null : filter.after("").href(),
                next(filter, found));
    }

    private static @Nullable String next(DutyFilter filter, DutyPage found) {
        return found.next().map(cursor -> filter.after(cursor.text()).href()).orElse(null);
    }
}
