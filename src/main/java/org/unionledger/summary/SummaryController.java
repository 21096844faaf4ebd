package org.unionledger.summary;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.frame.Download;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.summary.outline.Outline;

/** The summary of the union and year the reader looks at: as a page whose figures open, and as files. */
@Controller
class SummaryController {

    private final Summaries summaries;
    private final SummaryFiles files;
    private final SummaryViews views;
    private final Clock clock;

    SummaryController(Summaries summaries, SummaryFiles files, SummaryViews views, Clock clock) {
        this.clock = clock;
        this.summaries = summaries;
        this.files = files;
        this.views = views;
    }

    @GetMapping("/summaries/{kind}")
    String show(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @PathVariable String kind,
            SummaryParameters parameters,
            Model model) {
        SummaryKind known = known(kind);
        List<Outline> outlines = summaries.outlines(scope, standpoint.union(), known);
        if (outlines.isEmpty()) {
            model.addAttribute("kind", known);
            return "summary/none";
        }
        Summary summary = summaries.compose(
                scope, standpoint.union(), request(parameters, known, standpoint), parameters.moment());
        model.addAttribute("view", views.linked(summary, page.words()));
        model.addAttribute("choice", SummaryChoice.of(summary, outlines, page.words()));
        return "summary/show";
    }

    /** @param annex whether the annex 数据来源 is behind the text: yes or no */
    @GetMapping("/summaries/{kind}/{format}")
    void file(
            Scope scope,
            Standpoint standpoint,
            @PathVariable String kind,
            @PathVariable String format,
            SummaryParameters parameters,
            @RequestParam(defaultValue = "yes") boolean annex,
            HttpServletResponse response)
            throws IOException {
        SummaryFormat form = SummaryFormat.of(format).orElseThrow(() -> new NotInScope("format " + format));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        SummaryRequest request = request(parameters, known(kind), standpoint);
        Summary summary = files.write(
                scope, standpoint.union(), request, parameters.moment(), new SummaryFile(form, annex), content);
        Download.begin(response, summary.title() + "." + form.code(), form.contentType());
        response.setContentLength(content.size());
        content.writeTo(response.getOutputStream());
    }

    private SummaryRequest request(SummaryParameters parameters, SummaryKind kind, Standpoint standpoint) {
        return parameters.request(kind, standpoint.year(), LocalDate.now(clock));
    }

    private static SummaryKind known(String kind) {
        return SummaryKind.of(kind).orElseThrow(() -> new NotInScope("summary " + kind));
    }
}
