package org.unionledger.joining;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.membership.MemberRefused;
import org.unionledger.organization.Organizations;

/** 入会申请: what waits for a decision, and deciding it. */
@Controller
class ApplicationController {

    private static final int PAGE = 50;

    private final Applications applications;
    private final ApplicationPages pages;
    private final Organizations organizations;

    ApplicationController(Applications applications, ApplicationPages pages, Organizations organizations) {
        this.applications = applications;
        this.pages = pages;
        this.organizations = organizations;
    }

    @GetMapping("/applications")
    String index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        organizations.require(scope, standpoint.union());
        ApplicationFilter filter = ApplicationFilter.read(state, before);
        List<Application> found =
                applications.page(scope, standpoint.union(), filter.code(), filter.before(), PAGE + 1);
        List<Application> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("filter", filter);
        model.addAttribute("standpoint", standpoint.union());
        model.addAttribute("applications", shown);
        model.addAttribute(
                "names",
                organizations.names(
                        scope, shown.stream().map(Application::union).distinct().toList()));
        model.addAttribute(
                "pager",
                new Pager(
                        applications.count(scope, standpoint.union(), filter.code()),
                        shown.size(),
                        filter.isBeginning()
                                ? null
                                : filter.withState(filter.state()).href(),
                        found.size() > PAGE
                                ? filter.behind(shown.get(PAGE - 1).id()).href()
                                : null));
        return "joining/index";
    }

    @GetMapping("/applications/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return pages.show(scope, id, page.words(), ApprovalForm.EMPTY, List.of());
    }

    @PostMapping("/applications/{id}/approval")
    ModelAndView accept(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @ModelAttribute("approval") ApprovalForm form,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, id, page, form, flash, () -> {
            Approval approval = pages.read(scope, form);
            return page.text(
                    "joining.accepted",
                    applications.accept(scope, id, version, approval).entry().name());
        });
    }

    @PostMapping("/applications/{id}/return")
    ModelAndView sendBack(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, id, page, ApprovalForm.EMPTY, flash, () -> {
            applications.sendBack(scope, id, version, reason);
            return page.text("joining.returned");
        });
    }

    @PostMapping("/applications/{id}/refusal")
    ModelAndView refuse(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, id, page, ApprovalForm.EMPTY, flash, () -> {
            applications.refuse(scope, id, version, reason);
            return page.text("joining.refused");
        });
    }

    /** Back to the application with what was done, or with what stands in the way and everything as it was typed. */
    private ModelAndView step(
            Scope scope, long id, Page page, ApprovalForm form, RedirectAttributes flash, Supplier<String> step) {
        return Steps.taken(
                () -> {
                    flash.addFlashAttribute("notice", worded(step, form));
                    return "/applications/" + id;
                },
                problems -> pages.show(scope, id, page.words(), form, problems));
    }

    /** What the register of members refuses is said beside the fields of this form. */
    private String worded(Supplier<String> step, ApprovalForm form) {
        try {
            return step.get();
        } catch (MemberRefused refused) {
            throw new Refused(refused.objections().stream()
                    .map(each -> pages.objected(each, form))
                    .toList());
        }
    }
}
