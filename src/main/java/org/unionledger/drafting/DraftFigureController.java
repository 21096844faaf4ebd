package org.unionledger.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.Page;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** Figures of a document: chosen, bound, and brought up to date. */
@Controller
class DraftFigureController {

    private static final String LAST = "last";

    /** As many as a list to choose from can hold; of a union with more below, figures are taken with its own sums. */
    private static final int MOST_UNIONS = 300;

    private final Documents documents;
    private final DraftFigures figures;
    private final FigureChoices choices;
    private final DocumentPages pages;
    private final Organizations organizations;

    DraftFigureController(
            Documents documents,
            DraftFigures figures,
            FigureChoices choices,
            DocumentPages pages,
            Organizations organizations) {
        this.documents = documents;
        this.figures = figures;
        this.choices = choices;
        this.pages = pages;
        this.organizations = organizations;
    }

    /**
     * The figures that may be chosen.
     *
     * @param union  0 for the document's own
     * @param period {@code last} for a year before
     * @param part   whether only the list is asked for, by the editor
     * @param key    of the paragraph it is for where there is no script; the first if it is not said
     */
    @GetMapping("/documents/{id}/indicators")
    ModelAndView choices(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String sought,
            @RequestParam(defaultValue = "0") int union,
            @RequestParam(defaultValue = "this") String period,
            @RequestParam(defaultValue = "false") boolean part,
            @RequestParam(defaultValue = "") String key) {
        Document document = documents.require(scope, id);
        OrganizationId of = union == 0 ? document.union() : new OrganizationId(union);
        List<Organization> below = organizations.children(scope, document.union());
        List<Organization> unions = new ArrayList<>();
        unions.add(organizations.require(scope, document.union()));
        unions.addAll(below.subList(0, Math.min(MOST_UNIONS, below.size())));
        ModelAndView view = new ModelAndView(part ? "drafting/_choices" : "drafting/choices");
        view.addObject("document", document);
        List<FigureChoices.Choice> fitting = choices.of(scope, id, sought, of, period.equals(LAST));
        view.addObject("choices", fitting.subList(0, Math.min(FigureChoices.MOST, fitting.size())));
        view.addObject("goesOn", fitting.size() > FigureChoices.MOST);
        view.addObject("unions", unions);
        view.addObject("more", below.size() - Math.min(MOST_UNIONS, below.size()));
        view.addObject("union", of);
        view.addObject("period", period);
        view.addObject("sought", sought);
        view.addObject("key", part || !key.isEmpty() ? key : firstKey(scope, id));
        return view;
    }

    private String firstKey(Scope scope, long id) {
        return documents.open(scope, id).content().blocks().stream()
                .map(Block::key)
                .findFirst()
                .orElse("");
    }

    /** Binds a figure, and tells the editor what to set into the text. */
    @PostMapping("/documents/{id}/figures")
    ResponseEntity<Map<String, Object>> bind(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "0") int union,
            @RequestParam(defaultValue = "this") String period,
            @ModelAttribute("page") Page page) {
        try {
            Binding bound = bound(scope, id, indicator, union, period);
            return ResponseEntity.ok(Map.of(
                    "number",
                    bound.number(),
                    "text",
                    bound.text(),
                    "hint",
                    bound.figure().name(),
                    "unit",
                    bound.figure().unit()));
        } catch (Refused why) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(Map.of("problem", why.problems().get(0).text(page.words())));
        }
    }

    /** The same where there is no script: the figure is set behind the paragraph, from where its number may be moved. */
    @PostMapping("/documents/{id}/paragraphs/{key}/figures")
    ModelAndView bindBehind(
            Scope scope,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "0") int union,
            @RequestParam(defaultValue = "this") String period,
            @ModelAttribute("page") Page page) {
        return Steps.taken(
                () -> {
                    Binding bound = bound(scope, id, indicator, union, period);
                    Draft draft = documents.open(scope, id);
                    draft.content().block(key).ifPresent(block -> {
                        List<Run> runs = new ArrayList<>(block.runs());
                        runs.add(new Run.Mark(bound.number()));
                        runs.add(new Run.Words(bound.figure().unit()));
                        documents.save(
                                scope,
                                id,
                                draft.document().edition(),
                                draft.content().with(key, List.of(block.withRuns(runs))));
                    });
                    return "/documents/" + id + "/paragraphs/" + key;
                },
                problems -> pages.show(scope, id, page, problems));
    }

    private Binding bound(Scope scope, long id, String indicator, int union, String period) {
        Document document = documents.require(scope, id);
        IndicatorId known = IndicatorId.parse(indicator)
                .orElseThrow(() -> Refused.of("", "drafting.problem.no-indicator", indicator));
        OrganizationId of = union == 0 ? document.union() : new OrganizationId(union);
        return figures.bind(scope, id, known, of, period.equals(LAST));
    }

    /** @param figure empty for all that have changed */
    @PostMapping("/documents/{id}/acceptance")
    ModelAndView accept(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam Optional<Integer> figure,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        return Steps.taken(
                () -> {
                    int accepted = figures.accept(scope, id, edition, figure);
                    notices.addFlashAttribute("notice", page.text("drafting.notice.accepted", accepted));
                    return "/documents/" + id + "/edit";
                },
                problems -> pages.edit(scope, id, page, problems));
    }
}
