package org.unionledger.retention;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
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
import org.unionledger.codes.WrittenDay;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Places;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;

/** 个人信息留存与删除: what is due, and deciding on it. */
@Controller
class ErasureController {

    private static final int PAGE = 50;

    private final Erasures erasures;
    private final Places places;
    private final List<NameMentions> mentions;
    private final AuditLog audit;

    ErasureController(Erasures erasures, Places places, List<NameMentions> mentions, AuditLog audit) {
        this.erasures = erasures;
        this.places = places;
        this.mentions = mentions;
        this.audit = audit;
    }

    @GetMapping("/erasures")
    ModelAndView index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String before,
            @ModelAttribute("page") Page page) {
        return index(scope, standpoint, before, page, List.of());
    }

    private ModelAndView index(Scope scope, Standpoint standpoint, String before, Page page, List<Problem> problems) {
        long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        List<DueKind> due = erasures.due(scope, standpoint.union());
        List<Erasure> found = erasures.page(scope, standpoint.union(), from, PAGE + 1);
        List<Erasure> shown = found.subList(0, Math.min(PAGE, found.size()));
        ModelAndView view = view("retention/index", page, problems);
        view.addObject("due", due);
        view.addObject("erasures", shown);
        view.addObject(
                "names",
                places.namesOf(
                        scope, shown.stream().map(Erasure::union).distinct().toList()));
        view.addObject(
                "pager",
                new Pager(
                        erasures.count(scope, standpoint.union()),
                        shown.size(),
                        from == Long.MAX_VALUE ? null : "/erasures",
                        found.size() > PAGE
                                ? "/erasures?before=" + shown.get(PAGE - 1).id()
                                : null));
        return view;
    }

    @PostMapping("/erasures")
    ModelAndView propose(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String kind,
            @ModelAttribute("page") Page page) {
        return Steps.taken(
                () -> href(erasures.propose(scope, standpoint.union(), kind)),
                problems -> index(scope, standpoint, "", page, problems));
    }

    @GetMapping("/erasures/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return shown(scope, id, page, List.of());
    }

    @PostMapping("/erasures/{id}/confirmation")
    ModelAndView confirm(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return step(scope, id, page, () -> {
            int erased = erasures.confirm(scope, id, version);
            flash.addFlashAttribute("notice", page.text("retention.erased", erased));
        });
    }

    @PostMapping("/erasures/{id}/refusal")
    ModelAndView refuse(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "STILL_NEEDED") Ground ground,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page) {
        return step(scope, id, page, () -> erasures.refuse(scope, id, version, ground, reason));
    }

    @PostMapping("/erasures/{id}/withdrawal")
    ModelAndView withdraw(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page) {
        return step(scope, id, page, () -> erasures.withdraw(scope, id, version, reason));
    }

    private ModelAndView step(Scope scope, long id, Page page, Runnable step) {
        return Steps.taken(
                () -> {
                    step.run();
                    return href(id);
                },
                problems -> shown(scope, id, page, problems));
    }

    private ModelAndView shown(Scope scope, long id, Page page, List<Problem> problems) {
        Erasure erasure = erasures.require(scope, id);
        ModelAndView view = view("retention/show", page, problems);
        view.addObject("erasure", erasure);
        view.addObject("union", places.nameOf(scope, erasure.union()).orElse(""));
        view.addObject("takesTwo", erasures.takesTwo(erasure));
        view.addObject("own", erasure.proposer() == scope.account());
        List<DuePerson> people = erasures.people(erasure, PAGE);
        PersonalRecord.Asked asked = asked(scope, erasure);
        view.addObject("people", people);
        view.addObject("asked", asked);
        view.addObject("mentions", erasure.isPending() ? mentions(scope, people, asked) : List.of());
        view.addObject(
                "history",
                audit.history(new Subject(Erasures.KIND, id, erasure.union())).stream()
                        .map(ErasureWords.timeline(page.words())::line)
                        .toList());
        return view;
    }

    private List<NameMentions.Mention> mentions(
            Scope scope, List<DuePerson> people, PersonalRecord.@Nullable Asked asked) {
        List<String> names = Stream.concat(
                        people.stream().map(DuePerson::name),
                        Stream.ofNullable(asked).map(PersonalRecord.Asked::name))
                .toList();
        return mentions.stream().flatMap(each -> each.of(scope, names).stream()).toList();
    }

    private PersonalRecord.@Nullable Asked asked(Scope scope, Erasure erasure) {
        Long record = erasure.record();
        return record == null || !erasure.isPending() ? null : erasures.asked(scope, erasure.kind(), record);
    }

    /** The form for what a person asks of their own record as a member. */
    @GetMapping("/members/{id}/erasure")
    ModelAndView create(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return form(scope, id, "", "", page, List.of());
    }

    @PostMapping("/members/{id}/erasure")
    ModelAndView request(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page) {
        return Steps.taken(
                () -> href(erasures.request(
                        scope, "member", id, WrittenDay.read(on).orElse(null), reason)),
                problems -> form(scope, id, on, reason, page, problems));
    }

    private ModelAndView form(Scope scope, long id, String on, String reason, Page page, List<Problem> problems) {
        ModelAndView view = view("retention/request", page, problems);
        view.addObject("member", id);
        view.addObject("asked", erasures.asked(scope, "member", id));
        view.addObject("on", on);
        view.addObject("reason", reason);
        return view;
    }

    private static ModelAndView view(String name, Page page, List<Problem> problems) {
        ModelAndView view = new ModelAndView(name);
        view.addObject(
                "problems",
                problems.stream().map(problem -> problem.text(page.words())).toList());
        return view;
    }

    private static String href(long id) {
        return "/erasures/" + id;
    }
}
