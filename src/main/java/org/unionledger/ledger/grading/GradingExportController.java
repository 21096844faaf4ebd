package org.unionledger.ledger.grading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ExportFiles;
import org.unionledger.exchange.ListExport;
import org.unionledger.exchange.ListExports;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;
import org.unionledger.ledger.web.ListAddress;

/** Hands over the lists of standards and grades: at once, or, where they are long, by a job whose file waits. */
@Controller
class GradingExportController {

    private static final String EXPORT = "/export";
    private static final String NEW = "/exports/new";
    private static final String EXPORTS = "/exports";

    private final GradingQuestions questions;
    private final GradingLists lists;
    private final GradingSheet sheet;
    private final ListExports exports;

    GradingExportController(GradingQuestions questions, GradingLists lists, GradingSheet sheet, ListExports exports) {
        this.questions = questions;
        this.lists = lists;
        this.sheet = sheet;
        this.exports = exports;
    }

    @GetMapping(GradingMenu.CHECKS + EXPORT)
    @Nullable
    String checks(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return exports.show(checks(scope, standpoint, parameters, page.words()), response, model);
    }

    @GetMapping(GradingMenu.CHECKS + NEW)
    String newChecks(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            Model model) {
        return exports.ask(checks(scope, standpoint, parameters, page.words()), model);
    }

    @PostMapping(GradingMenu.CHECKS + EXPORTS)
    String beginChecks(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page) {
        return exports.begin(checks(scope, standpoint, parameters, page.words()));
    }

    private ListExport checks(
            Scope scope, Standpoint standpoint, MultiValueMap<String, String> parameters, Words words) {
        scope.require(Right.EXPORT);
        CheckList list = questions.checks(scope, parameters);
        return export(
                scope,
                standpoint,
                list.address(),
                GradingMenu.CHECKS,
                sheet.about(standpoint, list, words),
                lists.count(scope, standpoint.union(), list),
                words,
                (out, written) -> sheet.write(scope, standpoint, list, words, out, written));
    }

    @GetMapping(GradingMenu.GRADES + EXPORT)
    @Nullable
    String grades(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return exports.show(grades(scope, standpoint, parameters, page.words()), response, model);
    }

    @GetMapping(GradingMenu.GRADES + NEW)
    String newGrades(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            Model model) {
        return exports.ask(grades(scope, standpoint, parameters, page.words()), model);
    }

    @PostMapping(GradingMenu.GRADES + EXPORTS)
    String beginGrades(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page) {
        return exports.begin(grades(scope, standpoint, parameters, page.words()));
    }

    private ListExport grades(
            Scope scope, Standpoint standpoint, MultiValueMap<String, String> parameters, Words words) {
        scope.require(Right.EXPORT);
        GradeList list = questions.grades(scope, parameters);
        return export(
                scope,
                standpoint,
                list.address(),
                GradingMenu.GRADES,
                sheet.about(standpoint, list, words),
                lists.count(scope, standpoint.union(), list),
                words,
                (out, written) -> sheet.write(scope, standpoint, list, words, out, written));
    }

    private static ListExport export(
            Scope scope,
            Standpoint standpoint,
            ListAddress address,
            String path,
            String about,
            long rows,
            Words words,
            ExportFiles.Writing writing) {
        return new ListExport(
                scope,
                standpoint.union(),
                Right.READ_LEDGERS,
                words.text("ledger.grading"),
                about,
                rows,
                address.at(path).toString(),
                address.at(path + NEW).toString(),
                address.at(path + EXPORTS).toString(),
                writing);
    }
}
