package org.unionledger.summary;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureLinks;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;

/** The summary of the union and year the reader looks at: as a page whose figures open, and as files. */
@Controller
class SummaryController {

    private final Summaries summaries;
    private final SummaryFiles files;
    private final FigureLinks links;

    SummaryController(Summaries summaries, SummaryFiles files, FigureLinks links) {
        this.summaries = summaries;
        this.files = files;
        this.links = links;
    }

    @GetMapping("/summaries/{kind}")
    String show(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Instant asOf,
            Model model) {
        try {
            Summary summary =
                    summaries.compose(scope, standpoint.union(), year(year, standpoint), known(kind), asOf(asOf));
            model.addAttribute("view", view(summary, page.words()));
            return "summary/show";
        } catch (NoOutline none) {
            return "summary/none";
        }
    }

    @GetMapping("/summaries/{kind}/{format}")
    void file(
            Scope scope,
            Standpoint standpoint,
            @PathVariable String kind,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Instant asOf,
            HttpServletResponse response)
            throws IOException {
        SummaryFormat form = SummaryFormat.of(format).orElseThrow(() -> new NotInScope("format " + format));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Summary summary =
                files.write(scope, standpoint.union(), year(year, standpoint), known(kind), asOf(asOf), form, content);
        response.setContentType(form.contentType());
        response.setContentLength(content.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(summary.title() + "." + form.code(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        content.writeTo(response.getOutputStream());
    }

    private SummaryView view(Summary summary, Words words) {
        return SummaryView.linked(
                summary,
                Annex.of(summary, Evidence.NONE, words),
                words,
                part -> links.bare(words, part.figure(), summary.asOf(), part.scope()));
    }

    private static int year(@Nullable Integer asked, Standpoint standpoint) {
        return asked == null ? standpoint.year() : asked;
    }

    private static AsOf asOf(@Nullable Instant moment) {
        return moment == null ? AsOf.NOW : AsOf.at(moment);
    }

    private static SummaryKind known(String kind) {
        return SummaryKind.of(kind).orElseThrow(() -> new NotInScope("summary " + kind));
    }
}
