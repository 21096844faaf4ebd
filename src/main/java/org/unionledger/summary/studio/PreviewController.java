package org.unionledger.summary.studio;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.summary.Summary;
import org.unionledger.summary.SummaryViews;
import org.unionledger.summary.outline.OutlineFile;

/** The whole text that an outline gives as it is being changed, of the union and year the reader looks at. */
@Controller
class PreviewController {

    private final Studio studio;
    private final Trial trial;
    private final SummaryViews views;
    private final Clock clock;

    PreviewController(Studio studio, Trial trial, SummaryViews views, Clock clock) {
        this.studio = studio;
        this.trial = trial;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/outlines/{outline}/preview")
    ModelAndView preview(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @PathVariable String outline,
            @RequestParam(required = false) @Nullable Integer year) {
        OutlineFile working = studio.working(scope, standpoint.union(), outline).outline();
        Summary summary = trial.of(
                scope, standpoint.union(), year == null ? standpoint.year() : year, working, LocalDate.now(clock));
        return new ModelAndView("summary/outline-preview")
                .addObject("outline", outline)
                .addObject("name", working.name() == null ? outline : working.name())
                .addObject("view", views.linked(summary, page.words()));
    }
}
