package org.unionledger.archive;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;

/** 到期鉴定与销毁: what need not be kept any longer, and the lists of what is to be, or was, destroyed. */
@Controller
class DisposalController {

    private static final int PAGE = 100;
    private static final int LATEST = 20;

    private final Disposals disposals;
    private final Organizations organizations;

    DisposalController(Disposals disposals, Organizations organizations) {
        this.disposals = disposals;
        this.organizations = organizations;
    }

    @GetMapping("/disposals")
    ModelAndView index(Scope scope, Standpoint standpoint, @RequestParam(defaultValue = "") String after) {
        scope.require(Right.READ_ARCHIVE);
        return index(scope, standpoint, after, List.of());
    }

    private ModelAndView index(Scope scope, Standpoint standpoint, String after, List<Problem> problems) {
        OrganizationId union = standpoint.union();
        List<Paper> found = disposals.expired(scope, union, DayCursor.read(after), PAGE + 1);
        List<Paper> shown = found.subList(0, Math.min(PAGE, found.size()));
        ModelAndView view = new ModelAndView("archive/disposals");
        view.addObject("papers", shown);
        view.addObject(
                "names",
                organizations.names(
                        scope, shown.stream().map(Paper::union).distinct().toList()));
        view.addObject("disposals", disposals.latest(scope, LATEST));
        view.addObject("problems", problems);
        Paper last = found.size() > PAGE ? shown.get(PAGE - 1) : null;
        view.addObject(
                "pager",
                new Pager(
                        disposals.countExpired(scope, union),
                        shown.size(),
                        after.isEmpty() ? null : "/disposals",
                        last == null || last.expiresOn() == null
                                ? null
                                : "/disposals?after=" + new DayCursor(last.expiresOn(), last.id()).text()));
        return view;
    }

    @PostMapping("/disposals")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(required = false, defaultValue = "") List<Long> paper,
            @RequestParam(defaultValue = "") String reason) {
        scope.require(Right.WRITE_ARCHIVE);
        return Steps.taken(
                () -> "/disposals/" + disposals.list(scope, standpoint.union(), paper, reason),
                problems -> index(scope, standpoint, "", problems));
    }

    @GetMapping("/disposals/{id}")
    ModelAndView show(Scope scope, @PathVariable long id) {
        return show(scope, id, List.of());
    }

    private ModelAndView show(Scope scope, long id, List<Problem> problems) {
        Disposal disposal = disposals.require(scope, id);
        ModelAndView view = new ModelAndView("archive/disposal");
        view.addObject("disposal", disposal);
        view.addObject(
                "unionName", organizations.require(scope, disposal.union()).name());
        view.addObject("problems", problems);
        return view;
    }

    /** 销毁清册, for the printer. */
    @GetMapping("/disposals/{id}/register")
    String register(Scope scope, @PathVariable long id, Model model) {
        Disposal disposal = disposals.require(scope, id);
        model.addAttribute("disposal", disposal);
        model.addAttribute(
                "unionName", organizations.require(scope, disposal.union()).name());
        return "archive/register";
    }

    @PostMapping("/disposals/{id}/destruction")
    ModelAndView destroy(Scope scope, @PathVariable long id) {
        return decide(scope, id, disposal -> disposals.destroy(scope, disposal));
    }

    @PostMapping("/disposals/{id}/dropping")
    ModelAndView drop(Scope scope, @PathVariable long id) {
        return decide(scope, id, disposal -> disposals.drop(scope, disposal));
    }

    private ModelAndView decide(Scope scope, long id, Consumer<Long> decision) {
        disposals.require(scope, id);
        return Steps.taken(
                () -> {
                    decision.accept(id);
                    return "/disposals/" + id;
                },
                problems -> show(scope, id, problems));
    }
}
