package org.unionledger.transfer;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.EmployerId;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.membership.MemberRefused;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;

/** 关系转接: what comes in and goes out, and deciding on it. */
@Controller
class TransferController {

    private static final int PAGE = 50;

    private final Transfers transfers;
    private final Organizations organizations;
    private final Employers employers;
    private final AuditLog audit;

    TransferController(Transfers transfers, Organizations organizations, Employers employers, AuditLog audit) {
        this.transfers = transfers;
        this.organizations = organizations;
        this.employers = employers;
        this.audit = audit;
    }

    @GetMapping("/transfers")
    String index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        organizations.require(scope, standpoint.union());
        TransferFilter filter = TransferFilter.read(side, ended, before);
        List<SeenTransfer> found = transfers.page(scope, standpoint.union(), filter, PAGE + 1);
        List<SeenTransfer> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("filter", filter);
        model.addAttribute("transfers", shown);
        model.addAttribute(
                "pager",
                new Pager(
                        transfers.count(scope, standpoint.union(), filter),
                        shown.size(),
                        filter.isBeginning() ? null : filter.fromTheBeginning().href(),
                        found.size() > PAGE
                                ? filter.behind(shown.get(PAGE - 1).transfer().id())
                                        .href()
                                : null));
        return "transfer/index";
    }

    @GetMapping("/transfers/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return shown(scope, id, page, "", List.of());
    }

    /** The part of a member's page that tells of transfers. */
    @GetMapping("/members/{id}/transfers")
    String ofMember(Scope scope, @PathVariable long id, Model model) {
        model.addAttribute("member", id);
        model.addAttribute("transfers", transfers.of(scope, id));
        return "transfer/_member";
    }

    @PostMapping("/transfers/{id}/confirmation")
    ModelAndView confirm(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String employer,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, id, page, employer, flash, () -> {
            transfers.confirm(scope, id, version, workplace(scope, employer));
            return page.text("transfer.confirmed");
        });
    }

    /** Null where none is named. @throws Refused if the book has no such employer within the scope */
    private @Nullable EmployerId workplace(Scope scope, String name) {
        if (name.isBlank()) {
            return null;
        }
        EmployerRef found = employers.named(scope, scope.place(), List.of(name)).get(name);
        return Optional.ofNullable(found)
                .map(EmployerRef::id)
                .orElseThrow(() -> Refused.of("", "transfer.problem.employer-unknown"));
    }

    @PostMapping("/transfers/{id}/refusal")
    ModelAndView refuse(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, id, page, "", flash, () -> {
            transfers.refuse(scope, id, version, reason);
            return page.text("transfer.refused");
        });
    }

    @PostMapping("/transfers/{id}/withdrawal")
    ModelAndView withdraw(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, id, page, "", flash, () -> {
            transfers.withdraw(scope, id, version);
            return page.text("transfer.withdrawn");
        });
    }

    private ModelAndView step(
            Scope scope, long id, Page page, String employer, RedirectAttributes flash, Supplier<String> step) {
        return Steps.taken(
                () -> {
                    flash.addFlashAttribute("notice", worded(step, employer));
                    return "/transfers/" + id;
                },
                problems -> shown(scope, id, page, employer, problems));
    }

    /** What the register of members refuses concerns the whole here. */
    private static String worded(Supplier<String> step, String employer) {
        try {
            return step.get();
        } catch (MemberRefused refused) {
            throw new Refused(refused.objections().stream()
                    .map(each -> Problem.of("", "membership.objection." + each.code(), employer))
                    .toList());
        }
    }

    private ModelAndView shown(Scope scope, long id, Page page, String employer, List<Problem> problems) {
        SeenTransfer seen = transfers.require(scope, id);
        ModelAndView view = new ModelAndView("transfer/show");
        view.addObject("seen", seen);
        view.addObject("employer", employer);
        view.addObject("workplaces", seen.receives() ? workplaces(scope, seen) : List.of());
        view.addObject("problems", problems);
        view.addObject(
                "history",
                audit.history(new Subject(Transfers.KIND, id, seen.transfer().sender())).stream()
                        .map(TransferWords.timeline(page.words())::line)
                        .toList());
        return view;
    }

    private List<String> workplaces(Scope scope, SeenTransfer seen) {
        return employers.at(scope, seen.transfer().receiver(), PAGE).stream()
                .map(employer -> employer.entry().name())
                .toList();
    }
}
