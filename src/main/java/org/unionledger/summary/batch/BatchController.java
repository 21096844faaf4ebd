package org.unionledger.summary.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.frame.Download;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.SummaryKind;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.work.Job;
import org.unionledger.work.Jobs;

/** 批量生成: begins a run, shows how far it is, and hands over its archive. */
@Controller
class BatchController {

    private static final int PAGE = 50;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9900;

    private final Batches batches;
    private final Organizations organizations;
    private final Jobs jobs;
    private final Clock clock;

    BatchController(Batches batches, Organizations organizations, Jobs jobs, Clock clock) {
        this.batches = batches;
        this.organizations = organizations;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @param before the id of the last one seen; 0 at the beginning */
    @GetMapping("/batches")
    ModelAndView index(Scope scope, Standpoint standpoint, @RequestParam(defaultValue = "0") long before) {
        List<Batch> found = batches.page(scope, standpoint.union(), before == 0 ? Long.MAX_VALUE : before, PAGE + 1);
        List<Batch> shown = found.subList(0, Math.min(PAGE, found.size()));
        ModelAndView view = new ModelAndView("summary/batch/index");
        OrganizationKind own = organizations.require(scope, standpoint.union()).kind();
        view.addObject(
                "levels",
                Arrays.stream(OrganizationKind.values())
                        .filter(level -> level.compareTo(own) > 0 && level.compareTo(OrganizationKind.GRASSROOTS) <= 0)
                        .toList());
        view.addObject("year", standpoint.year());
        view.addObject("most", Batches.MOST_UNIONS);
        view.addObject("batches", shown);
        view.addObject("days", Batches.KEPT_FOR.toDays());
        view.addObject(
                "next",
                found.size() > PAGE ? "/batches?before=" + shown.get(PAGE - 1).id() : null);
        return view;
    }

    /**
     * @param part which half, quarter or month; 0 for the one that was last to end
     * @param rest whether what no outline tells is listed too
     * @param annex whether the annex 数据来源 is behind each: yes or no
     * @throws NotInScope if there is no such level, kind, year or part
     */
    @PostMapping("/batches")
    String create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "grassroots") String level,
            @RequestParam(defaultValue = "annual") String kind,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") int part,
            @RequestParam(defaultValue = "false") boolean rest,
            @RequestParam(defaultValue = "yes") boolean annex) {
        OrganizationKind of = Arrays.stream(OrganizationKind.values())
                .filter(known -> known.code().equals(level))
                .findFirst()
                .orElseThrow(() -> new NotInScope("level " + level));
        SummaryKind known = SummaryKind.of(kind).orElseThrow(() -> new NotInScope("summary " + kind));
        int asked = year == 0 ? standpoint.year() : year;
        if (asked < FIRST_YEAR || asked > LAST_YEAR || part < 0 || part > known.parts()) {
            throw new NotInScope("part " + part + " of " + asked);
        }
        int which = part == 0
                ? SummaryRequest.latest(known, asked, LocalDate.now(clock)).part()
                : part;
        return "redirect:/batches/"
                + batches.begin(
                        scope,
                        standpoint.union(),
                        of,
                        SummaryRequest.of(known, asked, which).withRest(rest),
                        annex);
    }

    @GetMapping("/batches/{id}")
    ModelAndView show(Scope scope, @PathVariable long id) {
        Batch batch = batches.require(scope, id);
        ModelAndView view = new ModelAndView("summary/batch/show");
        view.addObject("batch", batch);
        view.addObject("unionName", organizations.require(scope, batch.union()).name());
        view.addObject("job", job(batch));
        view.addObject("most", Batches.MOST_UNIONS);
        view.addObject("least", BatchWriting.LEAST_FIGURES);
        view.addObject("days", Batches.KEPT_FOR.toDays());
        return view;
    }

    /** Null once its file is there. */
    private @Nullable Job job(Batch batch) {
        return batch.done() || batch.job() == null
                ? null
                : jobs.find(batch.job()).orElse(null);
    }

    @GetMapping("/batches/{id}/file")
    ResponseEntity<byte[]> file(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        Batch batch = batches.require(scope, id);
        String name = organizations.require(scope, batch.union()).name() + "-"
                + page.text("summary.kind." + batch.request().kind().code()) + "-"
                + batch.request().year() + ".zip";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(name))
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(batches.file(scope, id));
    }
}
