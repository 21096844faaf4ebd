package org.unionledger.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.duty.Duties;
import org.unionledger.evaluation.target.Progress;
import org.unionledger.evaluation.target.Progresses;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.plan.Tasks;

@Controller
class DeskController {

    private static final int MOST_URGENT = 6;
    private static final int TASKS = 5;

    private final Desk desk;
    private final Duties duties;
    private final Tasks tasks;
    private final Progresses progresses;
    private final FirstSteps firstSteps;
    private final Clock clock;

    DeskController(Desk desk, Duties duties, Tasks tasks, Progresses progresses, FirstSteps firstSteps, Clock clock) {
        this.desk = desk;
        this.duties = duties;
        this.tasks = tasks;
        this.progresses = progresses;
        this.firstSteps = firstSteps;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Scope scope, Standpoint standpoint, @ModelAttribute("page") Page page, Model model) {
        DeskView view = desk.of(scope, standpoint, page.words());
        List<Progress> progress = progress(scope, standpoint, page);
        model.addAttribute("desk", view);
        model.addAttribute("owed", duties.count(scope, standpoint.union()));
        model.addAttribute("duties", duties.first(scope, standpoint.union(), MOST_URGENT, page.words()));
        model.addAttribute("tasks", tasks.mine(scope, TASKS));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("progress", progress);
        model.addAttribute("steps", firstSteps.of(scope, standpoint.union(), !view.isEmpty(), !progress.isEmpty()));
        return "desk/show";
    }

    /** None for those who are not told of targets. */
    private List<Progress> progress(Scope scope, Standpoint standpoint, Page page) {
        return scope.may(Right.READ_EVALUATIONS)
                ? progresses.of(scope, standpoint.union(), standpoint.year(), page.words())
                : List.of();
    }
}
