package org.unionledger.membership;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Scope;
import org.unionledger.codes.WrittenDay;
import org.unionledger.figures.Period;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.Organizations;

/** 会员变动台账: for the union one stands at and those directly below it. */
@Controller
class MovingController {

    private final MovingLedger ledger;
    private final Organizations organizations;

    MovingController(MovingLedger ledger, Organizations organizations) {
        this.ledger = ledger;
        this.organizations = organizations;
    }

    @GetMapping("/members/changes")
    String index(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        Period year = Period.year(standpoint.year());
        Period period = period(from, to, year);
        model.addAttribute("period", period);
        model.addAttribute(
                "lefts", Stream.of(Leaving.How.values()).map(Leaving.How::code).toList());
        model.addAttribute(
                "lines", ledger.of(scope, organizations.require(scope, standpoint.union()), period, page.words()));
        return "membership/changes";
    }

    /** From and to the ends of the year where nothing sensible is said; the year itself for what ends before it begins. */
    private static Period period(String from, String to, Period year) {
        LocalDate first = WrittenDay.read(from).orElse(year.from());
        LocalDate last = WrittenDay.read(to).orElse(year.to());
        return last.isBefore(first) ? year : new Period(first, last);
    }
}
