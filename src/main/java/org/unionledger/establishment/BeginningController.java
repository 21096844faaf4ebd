package org.unionledger.establishment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.Employer;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;

/** Begins the work at employers without a union: at those of a list that were ticked, or at one. */
@Controller
class BeginningController {

    private static final int PAGE = 50;

    private final Beginnings beginnings;
    private final EffortListRepository list;
    private final Employers employers;
    private final Organizations organizations;
    private final Clock clock;

    BeginningController(
            Beginnings beginnings,
            EffortListRepository list,
            Employers employers,
            Organizations organizations,
            Clock clock) {
        this.beginnings = beginnings;
        this.list = list;
        this.employers = employers;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @param employer the only one to choose from; null for all at which no work has begun */
    @GetMapping("/establishments/new")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(required = false) @Nullable Long employer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        return employer == null
                ? list(scope, standpoint, q, after, Sent.NOTHING)
                : one(employers.require(scope, new EmployerId(employer)), Sent.NOTHING);
    }

    @PostMapping("/establishments")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @RequestParam(required = false) @Nullable List<Long> id,
            @RequestParam(required = false) @Nullable Long only,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        List<EmployerId> chosen = Stream.concat(
                        Objects.requireNonNullElse(id, List.<Long>of()).stream(), Stream.ofNullable(only))
                .map(EmployerId::new)
                .toList();
        try {
            FormReading form = new FormReading(fields);
            Step first = new Step(Stage.SURVEY, form.requiredDay("on"), form.text("keeper"), "", "", form.text("note"));
            form.unlessUnderstood();
            List<Long> begun = beginnings.begin(scope, chosen, Plan.of(form.text("keeper")), first);
            flash.addFlashAttribute("notice", page.text("establishment.begun", begun.size()));
            return new ModelAndView("redirect:/establishments" + (begun.size() == 1 ? "/" + begun.get(0) : ""));
        } catch (EstablishmentRefused refused) {
            Sent sent = new Sent("begin", fields, refused.problems());
            return only == null
                    ? list(scope, standpoint, "", 0, sent)
                    : one(employers.require(scope, new EmployerId(only)), sent);
        }
    }

    private ModelAndView one(Employer employer, Sent sent) {
        ModelAndView view = page("establishment/begin-one", sent);
        view.addObject("employer", employer);
        return view;
    }

    private ModelAndView list(Scope scope, Standpoint standpoint, String q, long after, Sent sent) {
        OrganizationId union = standpoint.union();
        organizations.require(scope, union);
        List<UntouchedEmployer> found = list.untouched(union, q, after, today(), PAGE + 1);
        List<UntouchedEmployer> shown = found.subList(0, Math.min(PAGE, found.size()));
        ModelAndView view = page("establishment/begin", sent);
        view.addObject("q", q);
        view.addObject("employers", shown);
        view.addObject(
                "names",
                organizations.names(
                        scope,
                        shown.stream().map(UntouchedEmployer::seat).distinct().toList()));
        view.addObject(
                "pager",
                new Pager(
                        list.countUntouched(union, q, today()),
                        shown.size(),
                        after == 0 ? null : "/establishments/new?q=" + encoded(q),
                        found.size() > PAGE
                                ? "/establishments/new?q=%s&after=%s"
                                        .formatted(
                                                encoded(q), shown.get(PAGE - 1).id())
                                : null));
        return view;
    }

    private ModelAndView page(String template, Sent sent) {
        ModelAndView view = new ModelAndView(template);
        view.setStatus(sent.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("sent", sent);
        view.addObject("today", today());
        return view;
    }

    private static String encoded(String q) {
        return URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
