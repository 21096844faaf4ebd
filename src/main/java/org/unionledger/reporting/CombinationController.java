package org.unionledger.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Download;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;

/** 汇总: what the reports below add up to, beside the union's own book; on the page, on paper and as a workbook. */
@Controller
@RequestMapping("/reports/combination")
class CombinationController {

    private final Combinations combinations;
    private final AskedForms asked;
    private final ReportFiles files;

    CombinationController(Combinations combinations, AskedForms asked, ReportFiles files) {
        this.combinations = combinations;
        this.asked = asked;
        this.files = files;
    }

    /**
     * @param form  empty for the first
     * @param day   of the period; empty for the last that may be sent
     * @param union empty for the one the reader stands at
     */
    @GetMapping
    ModelAndView show(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String day,
            @RequestParam Optional<Integer> union,
            @ModelAttribute("page") Page page) {
        OrganizationId receiver = receiver(standpoint, union);
        ModelAndView view = new ModelAndView("reporting/combination");
        view.addObject("combination", combination(scope, receiver, form, day, page));
        view.addObject("union", receiver.value());
        view.addObject("explained", Combinations.EXPLAINED);
        return view;
    }

    @GetMapping("/print")
    ModelAndView print(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String day,
            @RequestParam Optional<Integer> union,
            @ModelAttribute("page") Page page) {
        ModelAndView view = new ModelAndView("reporting/combination-print");
        view.addObject("combination", combination(scope, receiver(standpoint, union), form, day, page));
        return view;
    }

    @GetMapping("/export")
    void export(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String day,
            @RequestParam Optional<Integer> union,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        OrganizationId receiver = receiver(standpoint, union);
        Combination combination = combination(scope, receiver, form, day, page);
        String name = combination.unionName() + combination.sheet().title() + page.text("reporting.combined");
        Download.begin(response, name + ".xlsx", SheetWriter.CONTENT_TYPE);
        files.write(scope, receiver, combination, page.words(), response.getOutputStream());
    }

    private Combination combination(Scope scope, OrganizationId receiver, String form, String day, Page page) {
        scope.require(Right.RECEIVE_REPORTS);
        AskedForms.Asked chosen = asked.read(form, day);
        return combinations.of(scope, receiver, chosen.form(), chosen.period(), page.words());
    }

    private static OrganizationId receiver(Standpoint standpoint, Optional<Integer> union) {
        return union.map(OrganizationId::new).orElse(standpoint.union());
    }
}
