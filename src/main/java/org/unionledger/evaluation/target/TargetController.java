package org.unionledger.evaluation.target;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.evaluation.Years;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;

/** 目标: what the union one stands at is to reach in a year, and on a page for each how it is broken down. */
@Controller
class TargetController {

    private final Targets targets;
    private final Progresses progresses;
    private final TargetSheets sheets;
    private final Drafts drafts;
    private final FigureReader reader;
    private final Organizations organizations;
    private final TargetRepository repository;
    private final Clock clock;

    TargetController(
            Targets targets,
            Progresses progresses,
            TargetSheets sheets,
            Drafts drafts,
            FigureReader reader,
            Organizations organizations,
            TargetRepository repository,
            Clock clock) {
        this.targets = targets;
        this.progresses = progresses;
        this.sheets = sheets;
        this.drafts = drafts;
        this.reader = reader;
        this.organizations = organizations;
        this.repository = repository;
        this.clock = clock;
    }

    @GetMapping("/targets")
    ModelAndView index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(required = false) @Nullable Integer year,
            @ModelAttribute("page") Page page) {
        int of = Years.known(year, standpoint);
        ModelAndView view = new ModelAndView("evaluation/target/index");
        view.addObject("year", of);
        view.addObject("progress", progresses.of(scope, standpoint.union(), of, page.words()));
        view.addObject("until", LocalDate.now(clock));
        view.addObject("domains", domains(scope));
        view.addObject(
                "leads", !organizations.children(scope, standpoint.union()).isEmpty());
        return view;
    }

    /** Where a record behind a figure leads: the page of its indicator. */
    @GetMapping("/targets/{id}")
    String show(Scope scope, @PathVariable long id) {
        scope.require(Right.READ_EVALUATIONS);
        Target target = repository.named(scope.place(), List.of(id), LocalDate.now(clock)).stream()
                .findFirst()
                .orElseThrow(() -> new NotInScope("target " + id));
        return "redirect:/targets/parts?indicator=" + target.indicator() + "&year=" + target.year();
    }

    @GetMapping("/targets/parts")
    ModelAndView edit(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(required = false) @Nullable Integer year,
            @ModelAttribute("page") Page page) {
        TargetSheet sheet = sheet(scope, standpoint, indicator, year, page);
        return page(sheet, Map.of(), List.of());
    }

    @PostMapping("/targets/parts")
    ModelAndView update(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam Map<String, String> sent,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        scope.require(Right.SET_TARGETS);
        TargetSheet sheet = sheet(scope, standpoint, indicator, year, page);
        return Steps.taken(
                () -> {
                    targets.set(
                            scope,
                            standpoint.union(),
                            sheet.year(),
                            sheet.indicator().id(),
                            new TargetForm(sent).goals(sheet));
                    flash.addFlashAttribute("notice", page.text("evaluation.target.saved", sheet.name()));
                    return "/targets/parts?indicator=" + sheet.indicator().id() + "&year=" + sheet.year();
                },
                problems -> page(sheet, sent, problems));
    }

    /** The same form with its parts filled in; nothing is set. */
    @PostMapping("/targets/draft")
    ModelAndView draft(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "even") String by,
            @RequestParam Map<String, String> sent,
            @ModelAttribute("page") Page page) {
        scope.require(Right.SET_TARGETS);
        TargetSheet sheet = sheet(scope, standpoint, indicator, year, page);
        return Steps.shown(
                () -> page(sheet, drafts.filled(sheet, sent, by.equals("share")), List.of()),
                problems -> page(sheet, sent, problems));
    }

    private TargetSheet sheet(Scope scope, Standpoint standpoint, String indicator, @Nullable Integer year, Page page) {
        return sheets.of(
                scope, standpoint.union(), Years.known(year, standpoint), settable(scope, indicator), page.words());
    }

    /** The first where none was named. */
    private Indicator settable(Scope scope, String id) {
        if (id.isEmpty()) {
            return domains(scope).values().iterator().next().get(0);
        }
        return IndicatorId.parse(id)
                .filter(each -> targets.isSetHere(scope, each))
                .flatMap(reader::indicator)
                .orElseThrow(() -> new NotInScope("indicator " + id));
    }

    private Map<String, List<Indicator>> domains(Scope scope) {
        return reader.indicators(scope).stream()
                .filter(indicator -> !reader.hasItsOwnTarget(indicator.id()))
                .collect(Collectors.groupingBy(Indicator::domain, LinkedHashMap::new, Collectors.toList()));
    }

    private static ModelAndView page(TargetSheet sheet, Map<String, String> sent, List<Problem> problems) {
        ModelAndView view = new ModelAndView("evaluation/target/parts");
        view.addObject("sheet", sheet);
        view.addObject("sent", new HashMap<>(sent));
        view.addObject("problems", problems);
        return view;
    }
}
