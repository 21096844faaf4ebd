package org.unionledger.plan.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;
import org.unionledger.plan.Written;

/** One meeting, step by step: agenda, who is asked and came, minutes, decisions. */
@Controller
class MeetingController {

    private static final String ATTENDANCE = "attendance.";

    private final Meetings meetings;
    private final Organizations organizations;
    private final Clock clock;

    MeetingController(Meetings meetings, Organizations organizations, Clock clock) {
        this.meetings = meetings;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}")
    ModelAndView show(Scope scope, @PathVariable("id") long id, @ModelAttribute("page") Page page) {
        return meeting(scope, id, page, List.of());
    }

    private ModelAndView meeting(Scope scope, long id, Page page, List<Problem> problems) {
        Meeting meeting = meetings.require(scope, id);
        ModelAndView view = new ModelAndView("plan/meeting");
        view.addObject("meeting", meeting);
        view.addObject("items", meetings.items(scope, meeting));
        view.addObject(
                "unionName", organizations.require(scope, meeting.union()).name());
        view.addObject(
                "history",
                meetings.history(scope, meeting).stream()
                        .map(MeetingWords.timeline(page.words())::line)
                        .toList());
        view.addObject("today", LocalDate.now(clock));
        view.addObject("problems", problems);
        return view;
    }

    /** The whole meeting on paper. */
    @GetMapping("/meetings/{id}/paper")
    ModelAndView paper(Scope scope, @PathVariable("id") long id, @ModelAttribute("page") Page page) {
        ModelAndView view = meeting(scope, id, page, List.of());
        view.setViewName("plan/meeting-paper");
        return view;
    }

    /** Takes a step, and says what is wrong where it cannot be taken. */
    private ModelAndView step(Scope scope, long id, Page page, RedirectAttributes flash, Runnable step) {
        return Steps.taken(
                () -> {
                    step.run();
                    flash.addFlashAttribute("notice", page.text("plan.saved"));
                    return "/meetings/" + id;
                },
                problems -> meeting(scope, id, page, problems));
    }

    @PostMapping("/meetings/{id}/agenda")
    ModelAndView agenda(
            Scope scope,
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "") String agenda,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, id, page, flash, () -> meetings.setAgenda(scope, id, Lines.agenda(agenda)));
    }

    @PostMapping("/meetings/{id}/attendees")
    ModelAndView invite(
            Scope scope,
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "") String people,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, id, page, flash, () -> meetings.invite(scope, id, Lines.people(people)));
    }

    /** @param parameters {@code attendance.<id>} for each; {@code remove} the id of one who is asked no more */
    @PostMapping("/meetings/{id}/attendance")
    ModelAndView attend(
            Scope scope,
            @PathVariable("id") long id,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable Long remove,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, id, page, flash, () -> {
            meetings.attend(scope, id, attendance(parameters));
            if (remove != null) {
                meetings.uninvite(scope, id, remove);
            }
        });
    }

    private static Map<Long, Attendance> attendance(Map<String, String> parameters) {
        Map<Long, Attendance> attendance = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (name.matches("attendance\\.\\d{1,18}")) {
                attendance.put(Long.valueOf(name.substring(ATTENDANCE.length())), Attendance.ofCode(value));
            }
        });
        return attendance;
    }

    @PostMapping("/meetings/{id}/minutes")
    ModelAndView minutes(
            Scope scope,
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "") String minutes,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, id, page, flash, () -> meetings.setMinutes(scope, id, minutes));
    }

    @PostMapping("/meetings/{id}/decisions")
    ModelAndView decide(
            Scope scope,
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String due,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, id, page, flash, () -> {
            scope.require(Right.WRITE_LEDGERS);
            List<Problem> problems = new ArrayList<>();
            LocalDate day = Written.day("due", due, problems);
            Refused.unlessNone(problems);
            meetings.decide(scope, id, decision, owner, day);
        });
    }

    @PostMapping("/meetings/{id}/holding")
    ModelAndView hold(
            Scope scope,
            @PathVariable("id") long id,
            @RequestParam(required = false) @Nullable Integer persons,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, id, page, flash, () -> meetings.hold(scope, id, persons));
    }

    @PostMapping("/meetings/{id}/cancellation")
    ModelAndView callOff(
            Scope scope, @PathVariable("id") long id, @ModelAttribute("page") Page page, RedirectAttributes flash) {
        return step(scope, id, page, flash, () -> meetings.callOff(scope, id));
    }
}
