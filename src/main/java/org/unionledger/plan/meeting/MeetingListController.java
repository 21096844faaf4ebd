package org.unionledger.plan.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.ledger.EntryPage;
import org.unionledger.ledger.Ledgers;
import org.unionledger.plan.Written;

/** 会议: those of the union one stands at, and calling another. */
@Controller
class MeetingListController {

    private static final int PAGE = 50;

    private final Meetings meetings;
    private final Ledgers ledgers;
    private final Clock clock;

    MeetingListController(Meetings meetings, Ledgers ledgers, Clock clock) {
        this.meetings = meetings;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    @GetMapping("/meetings")
    ModelAndView index(Scope scope, Standpoint standpoint, @RequestParam(required = false) @Nullable String after) {
        scope.require(Right.READ_LEDGERS);
        return index(scope, standpoint, after, List.of());
    }

    private ModelAndView index(Scope scope, Standpoint standpoint, @Nullable String after, List<Problem> problems) {
        EntryPage found = meetings.page(scope, standpoint.union(), after, PAGE);
        ModelAndView view = new ModelAndView("plan/meetings");
        view.addObject(
                "meetings",
                found.entries().stream()
                        .map(entry -> Meeting.of(entry, List.of(), List.of(), "", List.of()))
                        .toList());
        view.addObject(
                "kinds", ledgers.declaration(Meeting.REGISTER).field("kind").choices());
        view.addObject("today", LocalDate.now(clock));
        view.addObject("problems", problems);
        view.addObject(
                "pager",
                new Pager(
                        meetings.count(scope, standpoint.union()),
                        found.entries().size(),
                        after == null ? null : "/meetings",
                        found.next() == null ? null : "/meetings?after=" + found.next()));
        return view;
    }

    @PostMapping("/meetings")
    ModelAndView call(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String topic,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        scope.require(Right.WRITE_LEDGERS);
        return Steps.taken(
                () -> {
                    Meeting called = meetings.call(scope, standpoint.union(), read(day, topic), kind, topic);
                    flash.addFlashAttribute("notice", page.text("plan.meeting.called"));
                    return "/meetings/" + called.id();
                },
                problems -> index(scope, standpoint, null, problems));
    }

    private static LocalDate read(String day, String topic) {
        List<Problem> problems = new ArrayList<>();
        LocalDate written = Written.day("day", day, problems);
        if (written == null && problems.isEmpty()) {
            problems.add(Problem.of("day", "plan.problem.day-missing"));
        }
        if (topic.isBlank()) {
            problems.add(Problem.of("topic", "plan.problem.topic-missing"));
        }
        Refused.unlessNone(problems);
        return Objects.requireNonNull(written);
    }
}
