package org.unionledger.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.frame.Download;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Steps;
import org.unionledger.work.Job;
import org.unionledger.work.Jobs;

/** 导出文件: one's own long exports, how far they are, and their files. */
@Controller
class ExportFileController {

    private static final int PAGE = 50;

    private final ExportFiles files;
    private final Jobs jobs;

    ExportFileController(ExportFiles files, Jobs jobs) {
        this.files = files;
        this.jobs = jobs;
    }

    /** @param before the id of the last one seen; 0 at the beginning */
    @GetMapping("/exports")
    ModelAndView index(Scope scope, @RequestParam(defaultValue = "0") long before) {
        List<ExportFile> found = files.page(scope, before == 0 ? Long.MAX_VALUE : before, PAGE + 1);
        List<ExportFile> shown = found.subList(0, Math.min(PAGE, found.size()));
        ModelAndView view = new ModelAndView("exchange/exports");
        view.addObject("files", shown);
        view.addObject("days", ExportFiles.KEPT_FOR.toDays());
        view.addObject(
                "next",
                found.size() > PAGE ? "/exports?before=" + shown.get(PAGE - 1).id() : null);
        return view;
    }

    @GetMapping("/exports/{id}")
    ModelAndView show(Scope scope, @PathVariable long id) {
        return show(scope, id, List.of());
    }

    private ModelAndView show(Scope scope, long id, List<Problem> problems) {
        ExportFile file = files.require(scope, id);
        ModelAndView view = new ModelAndView("exchange/export");
        view.addObject("file", file);
        view.addObject("job", job(file));
        view.addObject("problems", problems);
        view.addObject("days", ExportFiles.KEPT_FOR.toDays());
        return view;
    }

    /** Null once the file is there. */
    private @Nullable Job job(ExportFile file) {
        return file.done() || file.job() == null ? null : jobs.find(file.job()).orElse(null);
    }

    @GetMapping("/exports/{id}/file")
    void file(Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        ExportFile file = files.require(scope, id);
        if (!file.done()) {
            throw new NotInScope("file of export " + id);
        }
        Download.begin(response, file.name(), SheetWriter.CONTENT_TYPE);
        files.copy(file, response.getOutputStream());
    }

    @PostMapping("/exports/{id}/removal")
    ModelAndView remove(Scope scope, @PathVariable long id) {
        return Steps.taken(
                () -> {
                    files.remove(scope, id);
                    return "/exports";
                },
                problems -> show(scope, id, problems));
    }
}
