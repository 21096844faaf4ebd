package org.unionledger.statistics.screen;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;

/** The screen itself: by its address for a hall, where nobody signs in, and as a trial for who is signed in. Nothing on it opens. */
@Controller
class WallController {

    private final Screens screens;
    private final Slides slides;

    WallController(Screens screens, Slides slides) {
        this.screens = screens;
        this.slides = slides;
    }

    @GetMapping("/wall/{secret}")
    String show(
            @PathVariable String secret, @ModelAttribute("page") Page page, HttpServletResponse response, Model model) {
        put(opened(secret, response), page, "/wall/" + secret + "/slide", model);
        return "statistics/screen/wall";
    }

    @GetMapping("/wall/{secret}/slide")
    String slide(
            @PathVariable String secret, @ModelAttribute("page") Page page, HttpServletResponse response, Model model) {
        put(opened(secret, response), page, "", model);
        return "statistics/screen/_slide";
    }

    @GetMapping("/screens/{id}/wall")
    String preview(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, Model model) {
        put(new Screens.Opened(screens.require(scope, id), scope), page, "/screens/" + id + "/slide", model);
        return "statistics/screen/wall";
    }

    @GetMapping("/screens/{id}/slide")
    String previewSlide(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, Model model) {
        put(new Screens.Opened(screens.require(scope, id), scope), page, "", model);
        return "statistics/screen/_slide";
    }

    /** Neither kept by browsers on the way nor found by search engines. */
    private Screens.Opened opened(String secret, HttpServletResponse response) {
        Screens.Opened opened = screens.opened(secret).orElseThrow(() -> new NotInScope("wall"));
        screens.noteReading(opened.screen());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        return opened;
    }

    private void put(Screens.Opened opened, Page page, String next, Model model) {
        model.addAttribute("slide", slides.now(opened.scope(), opened.screen(), page.words()));
        if (!next.isEmpty()) {
            model.addAttribute("next", next);
        }
    }
}
