package org.unionledger.statistics.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Accounts;
import org.unionledger.access.Scope;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.statistics.pivot.PivotParameters;
import org.unionledger.statistics.pivot.Questions;

/** 视图: listed, opened, saved, changed and removed. */
@Controller
class ViewController {

    private static final int ROWS = 50;

    private final Views views;
    private final Questions questions;
    private final Accounts accounts;

    ViewController(Views views, Questions questions, Accounts accounts) {
        this.views = views;
        this.questions = questions;
        this.accounts = accounts;
    }

    /** One more than is shown tells whether there are more. */
    @GetMapping("/views")
    String index(Scope scope, @RequestParam Optional<Long> before, Model model) {
        List<SavedView> found = views.list(scope, before, ROWS + 1);
        List<SavedView> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("views", shown);
        model.addAttribute("owners", owners(shown));
        model.addAttribute("after", found.size() > ROWS ? shown.get(ROWS - 1).id() : null);
        model.addAttribute("self", scope.account());
        return "statistics/view/index";
    }

    private Map<Long, String> owners(List<SavedView> shown) {
        return accounts.names(shown.stream().map(SavedView::owner).collect(Collectors.toSet()));
    }

    /** Who looks for one that was removed is told when, and by whom. */
    @GetMapping("/views/{id}")
    String show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, RedirectAttributes flash) {
        SavedView view = views.require(scope, id);
        if (view.removedAt() == null) {
            return "redirect:" + views.askedBy(scope, view).with("view", id).href();
        }
        flash.addFlashAttribute(
                "notice",
                page.text(
                        "statistics.view.removed",
                        view.name(),
                        owners(List.of(view)).getOrDefault(view.owner(), ""),
                        Formats.moment(view.removedAt())));
        return "redirect:/views";
    }

    @GetMapping("/views/{id}/edit")
    ModelAndView edit(Scope scope, @PathVariable long id) {
        SavedView view = views.require(scope, id);
        return form(view.id(), view.edition(), new ViewDraft(view.name(), view.asked(), view.sharing()), List.of());
    }

    @PostMapping("/views")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "OWN") Sharing sharing,
            @RequestParam(defaultValue = "false") boolean pinned,
            RedirectAttributes flash) {
        ViewDraft draft = draft(scope, standpoint, name, asked, sharing);
        return Steps.taken(
                () -> {
                    long id = views.save(scope, draft);
                    if (pinned) {
                        views.pin(scope, id);
                    }
                    flash.addFlashAttribute("notice", page.text("statistics.view.saved", draft.name()));
                    return "/views/" + id;
                },
                problems -> form(null, 0, draft, problems));
    }

    @PostMapping("/views/{id}")
    ModelAndView update(
            Scope scope,
            Standpoint standpoint,
            @PathVariable long id,
            @ModelAttribute("page") Page page,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "OWN") Sharing sharing,
            RedirectAttributes flash) {
        ViewDraft draft = draft(scope, standpoint, name, asked, sharing);
        return Steps.taken(
                () -> {
                    views.change(scope, id, edition, draft);
                    flash.addFlashAttribute("notice", page.text("statistics.view.saved", draft.name()));
                    return "/views/" + id;
                },
                problems -> form(id, edition, draft, problems));
    }

    /** One of the union that is looked at follows whoever opens it to theirs. What has no meaning is not kept. */
    private ViewDraft draft(Scope scope, Standpoint standpoint, String name, String asked, Sharing sharing) {
        PivotParameters parameters = PivotParameters.of(asked).without("view");
        questions.of(scope, standpoint, parameters);
        boolean ofTheStandpoint = standpoint.union().toString().equals(parameters.first("union"));
        return new ViewDraft(name, ofTheStandpoint ? parameters.without("union") : parameters, sharing);
    }

    /** What was typed is kept, and may be saved as another view where this one has changed meanwhile. */
    private static ModelAndView form(@Nullable Long id, int edition, ViewDraft draft, List<Problem> problems) {
        ModelAndView view = new ModelAndView("statistics/view/edit");
        view.addObject("id", id);
        view.addObject("edition", edition);
        view.addObject("draft", draft);
        view.addObject("problems", problems);
        return view;
    }

    @PostMapping("/views/{id}/removal")
    String remove(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, RedirectAttributes flash) {
        views.remove(scope, id);
        flash.addFlashAttribute("notice", page.text("statistics.view.removed.own"));
        return "redirect:/views";
    }
}
