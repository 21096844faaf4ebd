package org.unionledger.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Download;
import org.unionledger.frame.Page;

/** A report on paper and as a workbook, and beside what the book says now. */
@Controller
class ReportFileController {

    private final ReportPages pages;
    private final ReportFiles files;
    private final Differences differences;

    ReportFileController(ReportPages pages, ReportFiles files, Differences differences) {
        this.pages = pages;
        this.files = files;
        this.differences = differences;
    }

    /** @param version as it was sent; else as it is now */
    @GetMapping("/reports/{id}/print")
    ModelAndView print(
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @ModelAttribute("page") Page page) {
        ModelAndView view = new ModelAndView("reporting/print");
        view.addObject("view", pages.view(scope, id, version, page.words()));
        return view;
    }

    @GetMapping("/reports/{id}/export")
    void export(
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        ReportView view = pages.view(scope, id, version, page.words());
        Download.begin(response, view.unionName() + view.sheet().title() + ".xlsx", SheetWriter.CONTENT_TYPE);
        files.write(scope, view, page.words(), response.getOutputStream());
    }

    /** As sent and as now. */
    @GetMapping("/reports/{id}/comparison")
    ModelAndView compare(
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @ModelAttribute("page") Page page) {
        ModelAndView view = new ModelAndView("reporting/comparison");
        Differences.Compared compared = differences.of(scope, id, version, page.words());
        view.addObject("report", compared.report());
        view.addObject("sending", compared.sending());
        view.addObject("form", compared.form());
        view.addObject("unionName", compared.unionName());
        view.addObject("differences", compared.differences());
        return view;
    }
}
