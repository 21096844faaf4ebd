package org.unionledger.ledger.grading;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.WrittenDay;
import org.unionledger.frame.Page;
import org.unionledger.ledger.web.Shown;
import org.unionledger.organization.Organizations;

/** 规范与等级 of one union: as a page of its own as of any day, and on the union's page as of today. */
@Controller
class UnionGradingController {

    private final Standings standings;
    private final GradingDuties duties;
    private final Organizations organizations;
    private final Clock clock;

    UnionGradingController(Standings standings, GradingDuties duties, Organizations organizations, Clock clock) {
        this.standings = standings;
        this.duties = duties;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/organizations/{id}/grading")
    String show(
            Scope scope,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String on,
            @ModelAttribute("page") Page page,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        fill(scope, new OrganizationId(id), WrittenDay.read(on).orElse(today), page, model);
        model.addAttribute("ledgers", standings.checklists(scope));
        return "ledger/grading/union";
    }

    @GetMapping("/organizations/{id}/grading/panel")
    String panel(Scope scope, @PathVariable int id, @ModelAttribute("page") Page page, Model model) {
        fill(scope, new OrganizationId(id), LocalDate.now(clock), page, model);
        return "ledger/grading/_panel";
    }

    private void fill(Scope scope, OrganizationId union, LocalDate on, Page page, Model model) {
        model.addAttribute("standards", standings.standards(scope, union, on));
        model.addAttribute("grades", standings.grades(scope, union, on));
        model.addAttribute("union", organizations.require(scope, union));
        model.addAttribute("on", on);
        model.addAttribute("months", duties.recheckMonths(union, on));
        model.addAttribute("shown", new Shown(page.words()));
    }
}
