package org.unionledger.backfill;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
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
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.reading.KeptReading;
import org.unionledger.reading.Readings;

/** The entries made from one kept document: chosen as drafts, checked, corrected and confirmed on one page. */
@Controller
class DraftController {

    private final Backfills backfills;
    private final BackfillPages pages;
    private final Readings readings;
    private final FigureReader reader;
    private final Organizations organizations;

    DraftController(
            Backfills backfills,
            BackfillPages pages,
            Readings readings,
            FigureReader reader,
            Organizations organizations) {
        this.backfills = backfills;
        this.pages = pages;
        this.readings = readings;
        this.reader = reader;
        this.organizations = organizations;
    }

    /** @param chosen figures, as {@link Chosen} reads them */
    @PostMapping("/readings/{id}/backfills")
    String create(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> chosen,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        Set<Chosen> figures = new LinkedHashSet<>();
        chosen.forEach(written -> Chosen.read(written).ifPresent(figures::add));
        int made = backfills.propose(scope, id, figures);
        notices.addFlashAttribute(
                "notice", made == 0 ? page.text("backfill.notice.none") : page.text("backfill.notice.drafted", made));
        return "redirect:" + (made == 0 ? "/readings/" + id : home(id));
    }

    @GetMapping("/readings/{id}/backfills")
    ModelAndView index(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return page(scope, id, page, Map.of(), List.of());
    }

    /** Saves what was corrected, and says anew what would become of it. */
    @PostMapping("/readings/{id}/backfills/corrections")
    ModelAndView update(
            Scope scope,
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("page") Page page) {
        Map<Long, List<Problem>> unread = correct(scope, id, fields);
        return unread.isEmpty() ? new ModelAndView("redirect:" + home(id)) : page(scope, id, page, unread, List.of());
    }

    /** Saves what was corrected, and gives one period to all drafts that have none. */
    @PostMapping("/readings/{id}/backfills/period")
    ModelAndView fill(
            Scope scope,
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        Map<Long, List<Problem>> unread = correct(scope, id, fields);
        if (!unread.isEmpty()) {
            return page(scope, id, page, unread, List.of()).addObject("given", fields);
        }
        return Steps.taken(
                () -> {
                    int filled = backfills.fill(scope, id, DraftForm.periodOfAll(fields));
                    notices.addFlashAttribute("notice", page.text("backfill.notice.filled", filled));
                    return home(id);
                },
                problems -> page(scope, id, page, Map.of(), problems).addObject("given", fields));
    }

    /** Saves what was corrected, and confirms all drafts; what a correction makes of a unit is told before it is confirmed. */
    @PostMapping("/readings/{id}/backfills/confirmation")
    ModelAndView confirm(
            Scope scope,
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        UnitChanges told = UnitChanges.of(backfills.of(scope, id));
        Map<Long, List<Problem>> unread = correct(scope, id, fields);
        if (!unread.isEmpty()) {
            return page(scope, id, page, unread, List.of());
        }
        return Steps.taken(
                () -> {
                    int confirmed = backfills.confirm(scope, id, told);
                    notices.addFlashAttribute("notice", page.text("backfill.notice.confirmed", confirmed));
                    return home(id);
                },
                problems -> page(scope, id, page, Map.of(), problems));
    }

    private Map<Long, List<Problem>> correct(Scope scope, long id, Map<String, String> fields) {
        Map<Long, List<Problem>> unread = new HashMap<>();
        for (Judged each : backfills.of(scope, id)) {
            if (each.backfill().state() == BackfillState.DRAFT) {
                DraftForm form = new DraftForm(fields, each.backfill());
                backfills.correct(
                        scope,
                        each.backfill().id(),
                        form.read(name -> indicator(scope, name), name -> union(scope, name)));
                if (!form.problems().isEmpty()) {
                    unread.put(each.backfill().id(), form.problems());
                }
            }
        }
        return unread;
    }

    private Optional<IndicatorId> indicator(Scope scope, String written) {
        return reader.indicators(scope).stream()
                .filter(known -> known.name().equals(written)
                        || known.englishName().equalsIgnoreCase(written)
                        || known.id().value().equals(written))
                .map(Indicator::id)
                .findFirst();
    }

    private Optional<OrganizationId> union(Scope scope, String name) {
        return organizations.named(scope, name).map(Organization::id);
    }

    private ModelAndView page(
            Scope scope, long id, Page page, Map<Long, List<Problem>> unread, List<Problem> problems) {
        KeptReading kept = readings.require(scope, id);
        List<Judged> judged = backfills.of(scope, id);
        ModelAndView view = new ModelAndView("backfill/drafts");
        view.setStatus(unread.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("given", Map.of());
        view.addObject("kept", kept);
        view.addObject("rows", pages.drafts(scope, page, judged, unread));
        view.addObject("indicators", pages.indicators(page));
        view.addObject("unions", pages.unions(scope, kept.union()));
        view.addObject("problems", problems);
        return view;
    }

    private static String home(long id) {
        return "/readings/" + id + "/backfills";
    }
}
