package org.unionledger.statistics.view;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Standpoint;

/** What stands on the desk: asked for by the desk itself, which knows nothing of statistics. */
@Controller
class PinController {

    private final Views views;
    private final Glances glances;

    PinController(Views views, Glances glances) {
        this.views = views;
        this.glances = glances;
    }

    @GetMapping("/views/pinned")
    String index(Scope scope, Standpoint standpoint, @ModelAttribute("page") Page page, Model model) {
        List<Glance> pinned = views.pinned(scope).stream()
                .flatMap(view -> glances.of(scope, standpoint, page.words(), view).stream())
                .toList();
        model.addAttribute("glances", pinned);
        return "statistics/view/_pinned";
    }

    @PostMapping("/views/{id}/pin")
    String create(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, RedirectAttributes flash) {
        try {
            views.pin(scope, id);
            flash.addFlashAttribute("notice", page.text("statistics.view.pinned"));
        } catch (Refused full) {
            flash.addFlashAttribute("notice", full.problems().get(0).text(page.words()));
        }
        return "redirect:/views";
    }

    @PostMapping("/views/{id}/pin/removal")
    String remove(Scope scope, @PathVariable long id) {
        views.unpin(scope, id);
        return "redirect:/views";
    }
}
