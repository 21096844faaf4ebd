package org.unionledger.evaluation.target;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.evaluation.Years;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** Sets many targets at once from a block pasted out of a spreadsheet: looked at first, then set. */
@Controller
class TargetPasteController {

    private final Targets targets;
    private final TargetBlocks blocks;
    private final FigureReader reader;
    private final Organizations organizations;

    TargetPasteController(Targets targets, TargetBlocks blocks, FigureReader reader, Organizations organizations) {
        this.targets = targets;
        this.blocks = blocks;
        this.reader = reader;
        this.organizations = organizations;
    }

    @GetMapping("/targets/paste")
    ModelAndView create(Scope scope, Standpoint standpoint, @RequestParam(required = false) @Nullable Integer year) {
        scope.require(Right.SET_TARGETS);
        return page(Years.known(year, standpoint), "", null, List.of());
    }

    /** @param book whether what is understood is set; else it is only looked at */
    @PostMapping("/targets/paste")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean book,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        scope.require(Right.SET_TARGETS);
        int of = Years.known(year, standpoint);
        PastedTargets pasted = PastedTargets.read(text, settable(scope), unions(scope, standpoint));
        return Steps.shown(
                () -> {
                    if (pasted.good() == 0) {
                        throw Refused.of("text", "evaluation.problem.nothing-pasted");
                    }
                    if (pasted.lines().size() > PastedTargets.MOST_LINES - 1) {
                        throw Refused.of("text", "evaluation.problem.too-much-pasted", PastedTargets.MOST_LINES - 1);
                    }
                    if (!book) {
                        return page(of, text, pasted, List.of());
                    }
                    blocks.set(scope, standpoint.union(), of, pasted.goals());
                    flash.addFlashAttribute("notice", page.text("evaluation.target.pasted", pasted.good()));
                    return new ModelAndView("redirect:/targets?year=" + of);
                },
                problems -> page(of, text, pasted, problems));
    }

    private List<Indicator> settable(Scope scope) {
        return reader.indicators(scope).stream()
                .filter(indicator -> targets.isSetHere(scope, indicator.id()))
                .toList();
    }

    private List<Organization> unions(Scope scope, Standpoint standpoint) {
        return Stream.concat(
                        Stream.of(organizations.require(scope, standpoint.union())),
                        organizations.children(scope, standpoint.union()).stream())
                .toList();
    }

    private static ModelAndView page(int year, String text, @Nullable PastedTargets pasted, List<Problem> problems) {
        ModelAndView view = new ModelAndView("evaluation/target/paste");
        view.addObject("year", year);
        view.addObject("text", text);
        view.addObject("pasted", pasted);
        view.addObject("problems", problems);
        return view;
    }
}
