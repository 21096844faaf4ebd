package org.unionledger.duty;

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
        model.addAttribute("pager", pager(filter, found));
        return "duty/index";
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
