package org.unionledger.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Places;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;

/** 封账: closes the books of the union one stands at through a day, lists closings, and takes them back. */
@Controller
class ClosingController {

    private static final int LINES = 50;

    private final Closings closings;
    private final Places places;

    ClosingController(Closings closings, Places places) {
        this.closings = closings;
        this.places = places;
    }

    @GetMapping("/closings")
    ModelAndView index(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @RequestParam(defaultValue = "" + Closings.NEWEST) int before) {
        return page(scope, standpoint, page, before, ClosingForm.EMPTY, List.of());
    }

    @PostMapping("/closings")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @RequestParam int union,
            @RequestParam(defaultValue = "") String through,
            @RequestParam(defaultValue = "") String reason) {
        var form = new ClosingForm(through.strip(), reason.strip());
        return taken(
                scope,
                standpoint,
                page,
                form,
                () -> closings.close(scope, new OrganizationId(union), day(form.through()), required(form.reason())));
    }

    @PostMapping("/closings/{id}/opening")
    ModelAndView open(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String reason) {
        return taken(
                scope, standpoint, page, ClosingForm.EMPTY, () -> closings.open(scope, id, required(reason.strip())));
    }

    private ModelAndView taken(Scope scope, Standpoint standpoint, Page page, ClosingForm form, Runnable step) {
        return Steps.taken(
                () -> {
                    step.run();
                    return "/closings";
                },
                problems -> page(scope, standpoint, page, Closings.NEWEST, form, problems));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.of("", "figures.closing.refused.day-missing");
        }
    }

    private static String required(String reason) {
        if (reason.isEmpty()) {
            throw Refused.of("", "figures.closing.refused.reason-missing");
        }
        return reason;
    }

    private ModelAndView page(
            Scope scope, Standpoint standpoint, Page page, int before, ClosingForm form, List<Problem> problems) {
        var found = closings.below(scope, before, LINES + 1);
        var shown = found.subList(0, Math.min(LINES, found.size()));
        var names = places.namesOf(
                scope, shown.stream().map(Closing::union).distinct().toList());
        var view = new ModelAndView("figures/closings");
        view.addObject("form", form);
        view.addObject("problems", problems);
        view.addObject("closed", closings.through(standpoint.union()).orElse(null));
        view.addObject(
                "lines",
                shown.stream()
                        .map(each -> new ClosingLine(
                                each,
                                names.getOrDefault(each.union(), ""),
                                Formats.moment(each.closedAt()),
                                each.openedAt() == null ? "" : Formats.moment(each.openedAt())))
                        .toList());
        view.addObject(
                "pager",
                new Pager(
                        closings.count(scope),
                        shown.size(),
                        before == Closings.NEWEST ? null : "/closings",
                        found.size() > LINES
                                ? "/closings?before=" + shown.get(LINES - 1).id()
                                : null));
        return view;
    }
}
