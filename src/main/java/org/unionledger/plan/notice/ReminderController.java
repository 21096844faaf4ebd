package org.unionledger.plan.notice;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Steps;

/** 提醒设置: everybody's own calendar feed and letters. */
@Controller
class ReminderController {

    private final Feeds feeds;
    private final Subscriptions subscriptions;
    private final Letters letters;

    ReminderController(Feeds feeds, Subscriptions subscriptions, Letters letters) {
        this.feeds = feeds;
        this.subscriptions = subscriptions;
        this.letters = letters;
    }

    @GetMapping("/reminders")
    ModelAndView show(Scope scope) {
        scope.require(Right.READ_LEDGERS);
        return show(scope, List.of());
    }

    private ModelAndView show(Scope scope, List<Problem> problems) {
        ModelAndView view = new ModelAndView("plan/reminders");
        view.addObject("feed", feeds.of(scope).map(ReminderController::shown).orElse(null));
        view.addObject(
                "mail",
                subscriptions
                        .of(scope)
                        .map(each -> new MailView(each.address(), each.confirmed()))
                        .orElse(null));
        view.addObject("possible", letters.isPossible());
        view.addObject("problems", problems);
        return view;
    }

    private static FeedView shown(FeedRepository.Feed feed) {
        return new FeedView(
                Formats.moment(feed.madeAt().toInstant()),
                feed.readAt() == null ? null : Formats.moment(feed.readAt().toInstant()));
    }

    /** The address is shown once, on the page that follows. */
    @PostMapping("/reminders/feed")
    String makeFeed(Scope scope, RedirectAttributes flash) {
        String secret = feeds.make(scope);
        flash.addFlashAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/feeds/" + secret + ".ics")
                        .toUriString());
        return "redirect:/reminders";
    }

    @PostMapping("/reminders/feed/ending")
    String revokeFeed(Scope scope, @ModelAttribute("page") Page page, RedirectAttributes flash) {
        feeds.revoke(scope);
        flash.addFlashAttribute("notice", page.text("plan.feed.revoked"));
        return "redirect:/reminders";
    }

    @PostMapping("/reminders/mail")
    ModelAndView ask(
            Scope scope,
            @RequestParam(defaultValue = "") String address,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, page, flash, "plan.mail.asked", () -> subscriptions.ask(scope, address, page.words()));
    }

    @PostMapping("/reminders/mail/confirmation")
    ModelAndView confirm(
            Scope scope,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, page, flash, "plan.mail.confirmed", () -> subscriptions.confirm(scope, code));
    }

    @PostMapping("/reminders/mail/ending")
    ModelAndView end(Scope scope, @ModelAttribute("page") Page page, RedirectAttributes flash) {
        return step(scope, page, flash, "plan.mail.ended", () -> subscriptions.end(scope));
    }

    private ModelAndView step(Scope scope, Page page, RedirectAttributes flash, String done, Runnable step) {
        scope.require(Right.READ_LEDGERS);
        return Steps.taken(
                () -> {
                    step.run();
                    flash.addFlashAttribute("notice", page.text(done));
                    return "/reminders";
                },
                problems -> show(scope, problems));
    }
}
