package org.unionledger.statistics.screen;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;
import org.unionledger.statistics.view.SavedView;
import org.unionledger.statistics.view.Views;

/** 大屏: listed, made, changed, opened for the hall and closed again. */
@Controller
class ScreenController {

    private static final int ROWS = 50;
    private static final int SECONDS = 20;

    /** More are no choice any more. */
    private static final int VIEWS = 200;

    private final Screens screens;
    private final Views views;
    private final Organizations organizations;

    ScreenController(Screens screens, Views views, Organizations organizations) {
        this.screens = screens;
        this.views = views;
        this.organizations = organizations;
    }

    /** One more than is shown tells whether there are more. */
    @GetMapping("/screens")
    String index(Scope scope, @RequestParam Optional<Long> before, Model model) {
        List<Screen> found = screens.list(scope, before, ROWS + 1);
        List<Screen> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("screens", shown);
        model.addAttribute(
                "unions",
                organizations.names(
                        scope, shown.stream().map(Screen::organization).toList()));
        model.addAttribute("after", found.size() > ROWS ? shown.get(ROWS - 1).id() : null);
        return "statistics/screen/index";
    }

    @GetMapping("/screens/new")
    ModelAndView create(Scope scope, Standpoint standpoint) {
        scope.require(Right.EXPORT);
        return form(scope, null, new ScreenDraft("", SECONDS, List.of()), List.of());
    }

    @GetMapping("/screens/{id}")
    ModelAndView show(Scope scope, @PathVariable long id) {
        Screen screen = screens.require(scope, id);
        return form(scope, screen, new ScreenDraft(screen.name(), screen.seconds(), screen.views()), List.of());
    }

    @PostMapping("/screens")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int seconds,
            @RequestParam(defaultValue = "") List<@Nullable Long> view) {
        ScreenDraft draft = new ScreenDraft(name, seconds, chosen(view));
        return Steps.taken(
                () -> "/screens/" + screens.save(scope, standpoint.union(), draft),
                problems -> form(scope, null, draft, problems));
    }

    @PostMapping("/screens/{id}")
    ModelAndView update(
            Scope scope,
            @PathVariable long id,
            @ModelAttribute("page") Page page,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int seconds,
            @RequestParam(defaultValue = "") List<@Nullable Long> view,
            RedirectAttributes flash) {
        Screen screen = screens.require(scope, id);
        ScreenDraft draft = new ScreenDraft(name, seconds, chosen(view));
        return Steps.taken(
                () -> {
                    screens.change(scope, id, edition, draft);
                    flash.addFlashAttribute("notice", page.text("statistics.screen.saved"));
                    return "/screens/" + id;
                },
                problems -> form(scope, screen, draft, problems));
    }

    private static List<Long> chosen(List<@Nullable Long> views) {
        return views.stream().filter(Objects::nonNull).map(Long::longValue).toList();
    }

    private ModelAndView form(Scope scope, @Nullable Screen screen, ScreenDraft draft, List<Problem> problems) {
        List<SavedView> offered = views.list(scope, Optional.empty(), VIEWS);
        ModelAndView form = new ModelAndView("statistics/screen/show");
        form.addObject("screen", screen);
        form.addObject("draft", draft);
        form.addObject("views", offered);
        form.addObject("places", ScreenDraft.MOST);
        form.addObject("problems", problems);
        return form;
    }

    /** The address is shown once, on the page that follows. */
    @PostMapping("/screens/{id}/address")
    String open(Scope scope, @PathVariable long id, RedirectAttributes flash) {
        String secret = screens.open(scope, id);
        flash.addFlashAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/wall/" + secret)
                        .toUriString());
        return "redirect:/screens/" + id;
    }

    @PostMapping("/screens/{id}/address/removal")
    String close(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, RedirectAttributes flash) {
        screens.close(scope, id);
        flash.addFlashAttribute("notice", page.text("statistics.screen.closed"));
        return "redirect:/screens/" + id;
    }

    @PostMapping("/screens/{id}/removal")
    String remove(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, RedirectAttributes flash) {
        screens.remove(scope, id);
        flash.addFlashAttribute("notice", page.text("statistics.screen.removed"));
        return "redirect:/screens";
    }
}
