package org.unionledger.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.Organizations;

/** 换届与班子: the terms in office below a union, and all about the bodies of one. */
@Controller
class CommitteeController {

    private static final int PAGE = 50;

    private final CommitteeListRepository list;
    private final CommitteePages pages;
    private final Organizations organizations;
    private final Clock clock;

    CommitteeController(CommitteeListRepository list, CommitteePages pages, Organizations organizations, Clock clock) {
        this.list = list;
        this.pages = pages;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/committees")
    String index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        scope.require(Right.READ_ORGANIZATIONS);
        organizations.require(scope, standpoint.union());
        LocalDate today = LocalDate.now(clock);
        CommitteeFilter filter = new CommitteeFilter(body, state, after);
        List<ListedTerm> found = list.page(standpoint.union(), filter, today, PAGE + 1);
        List<ListedTerm> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("filter", filter);
        model.addAttribute("terms", shown);
        model.addAttribute(
                "names",
                organizations.names(
                        scope, shown.stream().map(ListedTerm::union).distinct().toList()));
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
        return "committee/index";
    }

    private static String cursor(ListedTerm last) {
        return new DayCursor(last.deadline(), last.id()).text();
    }

    @GetMapping("/organizations/{id}/committees")
    ModelAndView show(Scope scope, @PathVariable int id, @ModelAttribute("page") Page page) {
        return pages.union(scope, new OrganizationId(id), page.words(), List.of());
    }
}
