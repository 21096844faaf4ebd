package org.unionledger.summary.studio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.summary.outline.OutlineFile;

/** One part of an outline being written: its form, what its sentences would say, and the figures to choose from. */
@Controller
class PartController {

    /** More are found by typing more of the name. */
    private static final int OFFERED = 12;

    private final Studio studio;
    private final Trial trial;
    private final Vocabulary vocabulary;
    private final FigureReader figures;
    private final Clock clock;

    PartController(Studio studio, Trial trial, Vocabulary vocabulary, FigureReader figures, Clock clock) {
        this.studio = studio;
        this.trial = trial;
        this.vocabulary = vocabulary;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/outlines/{outline}/parts/{place}")
    ModelAndView edit(Scope scope, Standpoint standpoint, @PathVariable String outline, @PathVariable String place) {
        Studio.Working working = studio.working(scope, standpoint.union(), outline);
        PartForm form =
                PartForm.of(Edits.part(working.outline(), place), working.edition(), vocabulary.notation(scope));
        return page(scope, standpoint.union(), outline, working.outline(), form, List.of());
    }

    @PostMapping("/outlines/{outline}/parts/{place}")
    ModelAndView keep(
            Scope scope,
            @ModelAttribute("page") Page page,
            @PathVariable String outline,
            @PathVariable String place,
            @RequestParam OrganizationId union,
            @RequestParam int edition,
            @RequestParam(defaultValue = "") String heading,
            @RequestParam(required = false) @Nullable Set<Integer> counted,
            @RequestParam(required = false) @Nullable Set<Integer> always,
            @RequestParam MultiValueMap<String, String> fields) {
        PartForm form = PartForm.of(
                place,
                heading,
                fields.getOrDefault("text", List.of()),
                counted == null ? Set.of() : counted,
                always == null ? Set.of() : always,
                edition);
        return Steps.taken(
                () -> {
                    keep(scope, union, outline, form);
                    return "/outlines/" + outline + "#part-" + place;
                },
                problems -> page(
                        scope,
                        union,
                        outline,
                        studio.working(scope, union, outline).outline(),
                        form,
                        problems));
    }

    private void keep(Scope scope, OrganizationId union, String outline, PartForm form) {
        Notation notation = vocabulary.notation(scope);
        if (form.isSection() && form.heading().isBlank()) {
            throw Refused.of("", "summary.studio.refused.no_heading");
        }
        Part part = form.part(notation);
        OutlineFile working = studio.working(scope, union, outline).outline();
        List<SentenceFlaw> flaws = new Proof(figures, notation, phrases(working)).flaws(part.paragraphs());
        Refused.unlessNone(flaws);
        studio.change(scope, union, outline, form.edition(), text -> Edits.replaced(text, part));
    }

    /** What one of the paragraphs would say now. @param which of them, from 0 */
    @PostMapping("/outlines/{outline}/trial")
    ModelAndView trial(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @PathVariable String outline,
            @RequestParam int which,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam MultiValueMap<String, String> fields) {
        OutlineFile working = studio.working(scope, standpoint.union(), outline).outline();
        List<String> texts = fields.getOrDefault("text", List.of());
        String text = which >= 0 && which < texts.size() ? texts.get(which) : "";
        Notation notation = vocabulary.notation(scope);
        var paragraph = new Paragraphs(notation).kept(new ParagraphForm(text, false, false));
        List<SentenceFlaw> flaws = new Proof(figures, notation, phrases(working)).flaws(List.of(paragraph));
        return new ModelAndView("summary/_trial")
                .addObject("problems", flaws)
                .addObject(
                        "tried",
                        flaws.isEmpty()
                                ? trial.of(
                                        scope,
                                        standpoint.union(),
                                        year == null ? standpoint.year() : year,
                                        working,
                                        paragraph,
                                        LocalDate.now(clock))
                                : List.of());
    }

    @GetMapping("/outlines/figures")
    ModelAndView figures(Scope scope, @RequestParam(name = "q", defaultValue = "") String sought) {
        scope.require(Right.WRITE_OUTLINES);
        String part = sought.strip();
        List<Indicator> found = part.isEmpty()
                ? List.of()
                : figures.indicators(scope).stream()
                        .filter(indicator -> indicator.name().contains(part))
                        .limit(OFFERED)
                        .toList();
        return new ModelAndView("summary/_indicators").addObject("indicators", found);
    }

    private ModelAndView page(
            Scope scope,
            OrganizationId union,
            String outline,
            OutlineFile working,
            PartForm form,
            List<Problem> problems) {
        scope.require(Right.WRITE_OUTLINES);
        return new ModelAndView("summary/part")
                .addObject("union", union.value())
                .addObject("outline", outline)
                .addObject("name", working.name() == null ? outline : working.name())
                .addObject("form", form)
                .addObject("problems", problems);
    }

    private static Map<String, String> phrases(OutlineFile outline) {
        return outline.phrases() == null ? Map.of() : outline.phrases();
    }
}
