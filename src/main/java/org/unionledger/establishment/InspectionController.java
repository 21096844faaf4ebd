package org.unionledger.establishment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.Organizations;

/** 二级督查: inspections below a union, what they found, and whether it was put right. */
@Controller
class InspectionController {

    private static final int PAGE = 50;

    private final Inspections inspections;
    private final InspectionRepository list;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    InspectionController(
            Inspections inspections,
            InspectionRepository list,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.inspections = inspections;
        this.list = list;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/inspections")
    String index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        scope.require(Right.READ_ORGANIZATIONS);
        organizations.require(scope, standpoint.union());
        List<Inspection> found = list.page(standpoint.union(), open, after, today(), PAGE + 1);
        List<Inspection> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("open", open);
        model.addAttribute("inspections", shown);
        model.addAttribute(
                "names",
                organizations.names(
                        scope, shown.stream().map(Inspection::union).distinct().toList()));
        model.addAttribute(
                "pager",
                new Pager(
                        list.count(standpoint.union(), open, today()),
                        shown.size(),
                        after.isEmpty() ? null : href(open, ""),
                        found.size() > PAGE ? href(open, cursor(shown.get(PAGE - 1))) : null));
        return "establishment/inspections";
    }

    private static String href(boolean open, String after) {
        return "/inspections?open=" + open + (after.isEmpty() ? "" : "&after=" + after);
    }

    private static String cursor(Inspection last) {
        return new DayCursor(last.on(), last.id()).text();
    }

    /** @param union the one that was inspected; null for the one one stands at */
    @GetMapping("/inspections/new")
    ModelAndView create(Scope scope, Standpoint standpoint, @RequestParam(required = false) @Nullable Integer union) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        return form(scope, union == null ? standpoint.union() : new OrganizationId(union), Sent.NOTHING);
    }

    @PostMapping("/inspections")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(required = false) @Nullable Integer union,
            @RequestParam Map<String, String> fields) {
        OrganizationId inspected = union == null ? standpoint.union() : new OrganizationId(union);
        organizations.require(scope, inspected);
        try {
            FormReading form = new FormReading(fields);
            List<String> findings = form.lines("findings");
            LocalDate dueOn = findings.isEmpty() ? LocalDate.EPOCH : form.requiredDay("dueOn");
            Inspection inspection = new Inspection(
                    0,
                    inspected,
                    form.choice("level", Inspection.Level::read, Inspection.Level.STREET),
                    form.requiredDay("on"),
                    form.text("inspector"),
                    form.text("summary"),
                    findings.stream().map(words -> Finding.of(words, dueOn)).toList());
            form.unlessUnderstood();
            return new ModelAndView("redirect:/inspections/" + inspections.record(scope, inspection));
        } catch (EstablishmentRefused refused) {
            return form(scope, inspected, new Sent("inspection", fields, refused.problems()));
        }
    }

    @GetMapping("/inspections/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return page(scope, id, page, Sent.NOTHING);
    }

    @PostMapping("/inspections/{id}/findings/{finding}/rectification")
    ModelAndView rectify(
            Scope scope,
            @PathVariable long id,
            @PathVariable long finding,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> fields) {
        return sent(scope, id, page, "rectification-" + finding, fields, form -> {
            LocalDate on = form.requiredDay("on");
            String how = form.text("how");
            form.unlessUnderstood();
            inspections.rectify(scope, id, finding, on, how);
        });
    }

    /** Closes the finding, or, with a new day by which it is to be put right, opens it again. */
    @PostMapping("/inspections/{id}/findings/{finding}/recheck")
    ModelAndView recheck(
            Scope scope,
            @PathVariable long id,
            @PathVariable long finding,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> fields) {
        return sent(scope, id, page, "recheck-" + finding, fields, form -> {
            LocalDate on = form.requiredDay("on");
            LocalDate dueOn = form.day("dueOn");
            String words = form.text("words");
            form.unlessUnderstood();
            if (dueOn == null) {
                inspections.close(scope, id, finding, on, words);
            } else {
                inspections.reopen(scope, id, finding, on, dueOn, words);
            }
        });
    }

    @PostMapping("/inspections/{id}/voiding")
    ModelAndView markVoid(
            Scope scope,
            @PathVariable long id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> fields) {
        inspections.require(scope, id);
        try {
            inspections.markVoid(scope, id, fields.getOrDefault("reason", ""));
            return new ModelAndView("redirect:/inspections");
        } catch (EstablishmentRefused refused) {
            return page(scope, id, page, new Sent("void", fields, refused.problems()));
        }
    }

    private ModelAndView sent(
            Scope scope, long id, Page page, String form, Map<String, String> fields, Consumer<FormReading> deed) {
        inspections.require(scope, id);
        try {
            deed.accept(new FormReading(fields));
            return new ModelAndView("redirect:/inspections/" + id);
        } catch (EstablishmentRefused refused) {
            return page(scope, id, page, new Sent(form, fields, refused.problems()));
        }
    }

    private ModelAndView form(Scope scope, OrganizationId union, Sent sent) {
        ModelAndView view = view("establishment/inspection-form", sent);
        view.addObject("union", organizations.require(scope, union));
        return view;
    }

    private ModelAndView page(Scope scope, long id, Page page, Sent sent) {
        Inspection inspection = inspections.require(scope, id);
        ModelAndView view = view("establishment/inspection", sent);
        view.addObject("inspection", inspection);
        view.addObject("union", organizations.require(scope, inspection.union()));
        view.addObject(
                "history",
                audit.history(new Subject(Inspections.KIND, id, inspection.union())).stream()
                        .map(EstablishmentWords.timeline(page.words())::line)
                        .toList());
        return view;
    }

    private ModelAndView view(String template, Sent sent) {
        ModelAndView view = new ModelAndView(template);
        view.setStatus(sent.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("sent", sent);
        view.addObject("today", today());
        return view;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
