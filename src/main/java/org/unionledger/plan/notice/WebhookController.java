package org.unionledger.plan.notice;

import java.util.List;
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
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;

/** 对外通知: the programs a union has told, and what they answered. */
@Controller
class WebhookController {

    private static final int PAGE = 50;

    private final Webhooks webhooks;
    private final Organizations organizations;

    WebhookController(Webhooks webhooks, Organizations organizations) {
        this.webhooks = webhooks;
        this.organizations = organizations;
    }

    @GetMapping("/organizations/{id}/webhooks")
    ModelAndView index(Scope scope, @PathVariable int id) {
        return index(scope, new OrganizationId(id), List.of());
    }

    private ModelAndView index(Scope scope, OrganizationId union, List<Problem> problems) {
        ModelAndView view = new ModelAndView("plan/webhooks");
        view.addObject("webhooks", webhooks.of(scope, union));
        view.addObject("union", organizations.require(scope, union));
        view.addObject("problems", problems);
        return view;
    }

    /** The secret is shown once, on the page that follows. */
    @PostMapping("/organizations/{id}/webhooks")
    ModelAndView make(
            Scope scope,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String address,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        OrganizationId union = new OrganizationId(id);
        return Steps.taken(
                () -> {
                    flash.addFlashAttribute("secret", webhooks.make(scope, union, address));
                    return "/organizations/" + id + "/webhooks";
                },
                problems -> index(scope, union, problems));
    }

    @PostMapping("/webhooks/{id}/ending")
    String end(Scope scope, @PathVariable("id") long id, @ModelAttribute("page") Page page, RedirectAttributes flash) {
        OrganizationId union = webhooks.require(scope, id).union();
        webhooks.end(scope, id);
        flash.addFlashAttribute("notice", page.text("plan.webhook.ended"));
        return "redirect:/organizations/" + union + "/webhooks";
    }

    @GetMapping("/webhooks/{id}/deliveries")
    ModelAndView deliveries(
            Scope scope, @PathVariable("id") long id, @RequestParam(defaultValue = "9223372036854775807") long before) {
        Webhook webhook = webhooks.require(scope, id);
        List<Delivery> found = webhooks.deliveries(scope, id, before, PAGE + 1);
        List<Delivery> shown = found.subList(0, Math.min(PAGE, found.size()));
        String self = "/webhooks/" + id + "/deliveries";
        ModelAndView view = new ModelAndView("plan/deliveries");
        view.addObject("webhook", webhook);
        view.addObject("deliveries", shown);
        view.addObject(
                "pager",
                new Pager(
                        webhooks.countDeliveries(scope, id),
                        shown.size(),
                        before == Long.MAX_VALUE ? null : self,
                        found.size() > PAGE
                                ? self + "?before=" + shown.get(PAGE - 1).id()
                                : null));
        return view;
    }
}
