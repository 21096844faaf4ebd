package org.unionledger.ledger.grading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
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
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Download;
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
    private final ExportFiles files;

    GradingExportController(GradingQuestions questions, GradingLists lists, GradingSheet sheet, ExportFiles files) {
        this.questions = questions;
        this.lists = lists;
        this.sheet = sheet;
        this.files = files;
    }

    /** Of many it asks first whether that is meant. */
    @GetMapping(GradingMenu.CHECKS + EXPORT)
    void checks(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        CheckList list = questions.checks(scope, parameters);
        if (lists.count(scope, standpoint.union(), list) > ExportFiles.ROWS_AT_ONCE) {
            response.sendRedirect(list.address().at(GradingMenu.CHECKS + NEW).toString());
        } else {
            sheet.write(scope, standpoint, list, page.words(), opened(response, page.words()), rows -> {});
        }
    }

    @GetMapping(GradingMenu.CHECKS + NEW)
    String newChecks(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            Model model) {
        scope.require(Right.EXPORT);
        CheckList list = questions.checks(scope, parameters);
        model.addAttribute("about", sheet.about(standpoint, list, page.words()));
        model.addAttribute("count", lists.count(scope, standpoint.union(), list));
        return asked(list.address(), GradingMenu.CHECKS, page.words(), model);
    }

    @PostMapping(GradingMenu.CHECKS + EXPORTS)
    String beginChecks(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page) {
        scope.require(Right.EXPORT);
        CheckList list = questions.checks(scope, parameters);
        Words words = page.words();
        return begun(
                scope,
                standpoint,
                words,
                lists.count(scope, standpoint.union(), list),
                (out, written) -> sheet.write(scope, standpoint, list, words, out, written));
    }

    /** Of many it asks first whether that is meant. */
    @GetMapping(GradingMenu.GRADES + EXPORT)
    void grades(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        GradeList list = questions.grades(scope, parameters);
        if (lists.count(scope, standpoint.union(), list) > ExportFiles.ROWS_AT_ONCE) {
            response.sendRedirect(list.address().at(GradingMenu.GRADES + NEW).toString());
        } else {
            sheet.write(scope, standpoint, list, page.words(), opened(response, page.words()), rows -> {});
        }
    }

    @GetMapping(GradingMenu.GRADES + NEW)
    String newGrades(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            Model model) {
        scope.require(Right.EXPORT);
        GradeList list = questions.grades(scope, parameters);
        model.addAttribute("about", sheet.about(standpoint, list, page.words()));
        model.addAttribute("count", lists.count(scope, standpoint.union(), list));
        return asked(list.address(), GradingMenu.GRADES, page.words(), model);
    }

    @PostMapping(GradingMenu.GRADES + EXPORTS)
    String beginGrades(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page) {
        scope.require(Right.EXPORT);
        GradeList list = questions.grades(scope, parameters);
        Words words = page.words();
        return begun(
                scope,
                standpoint,
                words,
                lists.count(scope, standpoint.union(), list),
                (out, written) -> sheet.write(scope, standpoint, list, words, out, written));
    }

    private static String asked(ListAddress address, String path, Words words, Model model) {
        model.addAttribute("name", words.text("ledger.grading"));
        model.addAttribute("days", ExportFiles.KEPT_FOR.toDays());
        model.addAttribute("list", address.at(path).toString());
        model.addAttribute("begin", address.at(path + EXPORTS).toString());
        model.addAttribute("here", address.at(path + NEW).toString());
        return "ledger/export";
    }

    private String begun(Scope scope, Standpoint standpoint, Words words, long count, ExportFiles.Writing writing) {
        return "redirect:"
                + files.begin(scope, Right.READ_LEDGERS, standpoint.union(), GradingSheet.name(words), count, writing);
    }

    private static OutputStream opened(HttpServletResponse response, Words words) throws IOException {
        Download.begin(response, GradingSheet.name(words), SheetWriter.CONTENT_TYPE);
        return response.getOutputStream();
    }
}
