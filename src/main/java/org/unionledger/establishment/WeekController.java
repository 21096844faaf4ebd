package org.unionledger.establishment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.WrittenDay;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Download;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** 组建进度周报: the report of a week, and that ledgers are up to date in it. */
@Controller
class WeekController {

    private final WeekReports reports;
    private final WeekSheet sheet;
    private final WeeklyUpdates updates;
    private final Organizations organizations;
    private final Clock clock;

    WeekController(
            WeekReports reports, WeekSheet sheet, WeeklyUpdates updates, Organizations organizations, Clock clock) {
        this.reports = reports;
        this.sheet = sheet;
        this.updates = updates;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @param week any day of it; else the one of today */
    @GetMapping("/establishments/weeks")
    ModelAndView index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String week,
            @ModelAttribute("page") Page page) {
        return page(scope, standpoint, read(week), page, Sent.NOTHING);
    }

    @GetMapping("/establishments/weeks/export")
    void export(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String week,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        Download.begin(response, page.text("establishment.weeks") + ".xlsx", SheetWriter.CONTENT_TYPE);
        sheet.write(scope, standpoint.union(), read(week), page.words(), response.getOutputStream());
    }

    /** Confirms a week for one of those that keep ledgers; for the union one stands at, where none is named. */
    @PostMapping("/establishments/weeks")
    ModelAndView confirm(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(required = false) @Nullable Integer union,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("page") Page page) {
        OrganizationId confirmed = union == null ? standpoint.union() : new OrganizationId(union);
        organizations.require(scope, confirmed);
        Week week = read(fields.getOrDefault("week", ""));
        return sent(scope, standpoint, week, page, fields, form -> {
            Confirmation.Kind kind = form.choice("kind", Confirmation.Kind::read, Confirmation.Kind.UPDATED);
            String note = form.text("note");
            form.unlessUnderstood();
            updates.confirm(scope, confirmed, week, kind, note);
        });
    }

    /** Says who confirms every week from this one on, instead of who did; of those below the union one stands at. */
    @PostMapping("/establishments/weeks/holders")
    ModelAndView holders(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(required = false) @Nullable List<Integer> holder,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("page") Page page) {
        Week week = Week.of(LocalDate.now(clock));
        return sent(scope, standpoint, week, page, fields, form -> {
            List<OrganizationId> chosen = Objects.requireNonNullElse(holder, List.<Integer>of()).stream()
                    .map(OrganizationId::new)
                    .toList();
            updates.choose(scope, standpoint.union(), chosen, week);
        });
    }

    private ModelAndView sent(
            Scope scope,
            Standpoint standpoint,
            Week week,
            Page page,
            Map<String, String> fields,
            Consumer<FormReading> deed) {
        try {
            deed.accept(new FormReading(fields));
            return new ModelAndView("redirect:/establishments/weeks?week=" + week.monday());
        } catch (EstablishmentRefused refused) {
            return page(scope, standpoint, week, page, new Sent("week", fields, refused.problems()));
        }
    }

    private Week read(String day) {
        return Week.of(WrittenDay.read(day).orElse(LocalDate.now(clock)));
    }

    private ModelAndView page(Scope scope, Standpoint standpoint, Week week, Page page, Sent sent) {
        ModelAndView view = new ModelAndView("establishment/weeks");
        view.setStatus(sent.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("report", reports.of(scope, standpoint.union(), week, page.words()));
        List<OrganizationId> holders = updates.holders(scope, standpoint.union()).stream()
                .map(Holder::union)
                .toList();
        view.addObject("holders", holders);
        List<Organization> areas = organizations.children(scope, standpoint.union()).stream()
                .filter(child -> child.kind().leadsAnArea())
                .toList();
        view.addObject("areas", areas);
        view.addObject("own", organizations.require(scope, standpoint.union()));
        view.addObject("today", LocalDate.now(clock));
        view.addObject("sent", sent);
        return view;
    }
}
