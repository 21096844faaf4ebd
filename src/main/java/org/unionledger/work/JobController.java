package org.unionledger.work;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.unionledger.access.Scope;

/** How far a job is, asked every second by the part that shows it; and its end on request. */
@Controller
class JobController {

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Once it has ended, the page that asked goes on to the result. */
    @GetMapping("/jobs/{id}")
    String show(Scope scope, @PathVariable long id, Model model, HttpServletResponse response) {
        Job job = jobs.require(scope, id);
        if (!job.state().isUnfinished()) {
            response.setHeader("HX-Redirect", job.result());
        }
        model.addAttribute("job", job);
        return "work/_job";
    }

    @PostMapping("/jobs/{id}/cancellation")
    String cancel(Scope scope, @PathVariable long id) {
        jobs.cancel(scope, id);
        return "redirect:" + jobs.require(scope, id).result();
    }
}
