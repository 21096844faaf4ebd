package org.unionledger.evaluation.target;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.Superiors;
import org.unionledger.evaluation.Years;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** 目标责任书: a union's targets of a year on paper, to be signed by it and by the union above. */
@Controller
class LetterController {

    private final Progresses progresses;
    private final Organizations organizations;
    private final Superiors superiors;
    private final Clock clock;

    LetterController(Progresses progresses, Organizations organizations, Superiors superiors, Clock clock) {
        this.progresses = progresses;
        this.organizations = organizations;
        this.superiors = superiors;
        this.clock = clock;
    }

    /** @param union the own one, or one below it; where none is named, the one the reader stands at */
    @GetMapping("/targets/letter")
    ModelAndView show(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(required = false) @Nullable Integer union,
            @RequestParam(required = false) @Nullable Integer year,
            @ModelAttribute("page") Page page) {
        OrganizationId of = union == null ? standpoint.union() : new OrganizationId(Math.max(1, union));
        int ofYear = Years.known(year, standpoint);
        Organization signs = organizations.require(scope, of);
        List<Progress> targets = progresses.of(scope, of, ofYear, page.words());
        ModelAndView view = new ModelAndView("evaluation/target/letter");
        view.addObject("union", signs);
        view.addObject("above", superiors.of(of).map(superiors::nameOf).orElse(""));
        view.addObject("year", ofYear);
        view.addObject("targets", targets);
        view.addObject("today", LocalDate.now(clock));
        return view;
    }
}
