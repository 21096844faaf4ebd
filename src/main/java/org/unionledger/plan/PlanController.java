package org.unionledger.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.Workdays;
import org.unionledger.frame.DayCursor;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;

/** 年度计划、日历和我的任务 of the union one stands at. */
@Controller
class PlanController {

    private static final int PAGE = 50;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2198;

    private final Plans plans;
    private final Tasks tasks;
    private final Agenda agenda;
    private final Organizations organizations;
    private final Workdays workdays;
    private final Clock clock;

    PlanController(
            Plans plans, Tasks tasks, Agenda agenda, Organizations organizations, Workdays workdays, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.agenda = agenda;
        this.organizations = organizations;
        this.workdays = workdays;
        this.clock = clock;
    }

    @GetMapping("/plan")
    ModelAndView year(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "calendar") String span,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String kind) {
        scope.require(Right.READ_LEDGERS);
        return year(scope, standpoint, year(standpoint, span, year), kind, List.of());
    }

    /** The year asked for; else of the reader's standpoint, of school years the one of today. */
    private PlanYear year(Standpoint standpoint, String code, @Nullable Integer year) {
        Span span = Span.ofCode(code);
        if (year != null && year >= FIRST_YEAR && year <= LAST_YEAR) {
            return new PlanYear(span, year);
        }
        return span == Span.SCHOOL
                ? PlanYear.around(span, LocalDate.now(clock))
                : new PlanYear(span, standpoint.year());
    }

    private ModelAndView year(Scope scope, Standpoint standpoint, PlanYear year, String kind, List<Problem> problems) {
        List<PlanItem> items = plans.items(scope, standpoint.union(), year.days());
        Map<YearMonth, List<PlanItem>> months = new LinkedHashMap<>();
        year.months().forEach(month -> months.put(month, new ArrayList<>()));
        items.stream()
                .filter(item -> kind.isEmpty() || item.kind().equals(kind))
                .forEach(item -> months.computeIfAbsent(YearMonth.from(item.due()), month -> new ArrayList<>())
                        .add(item));
        List<String> kinds = items.stream().map(PlanItem::kind).distinct().toList();
        ModelAndView view = new ModelAndView("plan/year");
        view.addObject("plan", new YearView(year, months, kinds, kind, LocalDate.now(clock)));
        view.addObject("choices", plans.kinds());
        view.addObject("templates", plans.templates());
        view.addObject("problems", problems);
        return view;
    }

    @PostMapping("/plan")
    ModelAndView add(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = PlanItem.OF_THE_YEAR) String kind,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "calendar") String span,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        scope.require(Right.WRITE_LEDGERS);
        return Steps.taken(
                () -> {
                    PlanItem added = plans.add(scope, standpoint.union(), read(due, kind, item, owner));
                    flash.addFlashAttribute("notice", page.text("plan.added"));
                    return address(PlanYear.around(Span.ofCode(span), added.due()));
                },
                problems -> year(scope, standpoint, year(standpoint, span, null), "", problems));
    }

    private static NewItem read(String due, String kind, String item, String owner) {
        List<Problem> problems = new ArrayList<>();
        LocalDate day = Written.day("due", due, problems);
        if (day == null && problems.isEmpty()) {
            problems.add(Problem.of("due", "plan.problem.due-missing"));
        }
        if (item.isBlank()) {
            problems.add(Problem.of("item", "plan.problem.item-missing"));
        }
        Refused.unlessNone(problems);
        return new NewItem(Objects.requireNonNull(day), kind, item.strip(), owner.strip());
    }

    private static String address(PlanYear year) {
        return "/plan?span=" + year.span().code() + "&year=" + year.year();
    }

    /** @param template empty to take the plan of the year before */
    @PostMapping("/plan/beginning")
    ModelAndView begin(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "calendar") String span,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String template,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        scope.require(Right.WRITE_LEDGERS);
        PlanYear wanted = year(standpoint, span, year);
        int added = plans.begin(scope, standpoint.union(), wanted, template.isEmpty() ? null : template);
        flash.addFlashAttribute("notice", page.text(added == 0 ? "plan.begun.none" : "plan.begun", added));
        return new ModelAndView("redirect:" + address(wanted));
    }

    @GetMapping("/plan/calendar")
    String calendar(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String month,
            @ModelAttribute("page") Page page,
            Model model) {
        scope.require(Right.READ_LEDGERS);
        LocalDate today = LocalDate.now(clock);
        YearMonth shown = Written.month(month, YearMonth.from(today));
        model.addAttribute(
                "calendar",
                CalendarMonth.of(
                        shown,
                        agenda.of(scope, standpoint.union(), CalendarMonth.days(shown), page.words()),
                        workdays,
                        today));
        return "plan/calendar";
    }

    @GetMapping("/plan/mine")
    String mine(Scope scope, @RequestParam(defaultValue = "") String after, Model model) {
        scope.require(Right.READ_LEDGERS);
        List<PlanItem> found = tasks.page(scope, DayCursor.read(after), PAGE);
        PlanItem last = found.size() < PAGE ? null : found.get(found.size() - 1);
        model.addAttribute("items", found);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "names",
                organizations.names(
                        scope, found.stream().map(PlanItem::union).distinct().toList()));
        model.addAttribute(
                "pager",
                new Pager(
                        tasks.countMine(scope),
                        found.size(),
                        after.isEmpty() ? null : "/plan/mine",
                        last == null ? null : "/plan/mine?after=" + new DayCursor(last.due(), last.id()).text()));
        return "plan/mine";
    }
}
