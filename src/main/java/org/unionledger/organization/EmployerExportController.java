package org.unionledger.organization;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ListExport;
import org.unionledger.exchange.ListExports;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;

/** Exports exactly the employers that the list shows. */
@Controller
class EmployerExportController {

    private final EmployerSearch search;
    private final EmployerSheet sheet;
    private final ListExports exports;

    EmployerExportController(EmployerSearch search, EmployerSheet sheet, ListExports exports) {
        this.search = search;
        this.sheet = sheet;
        this.exports = exports;
    }

    /** What the address of the list asks for. */
    record Question(
            @Nullable String q,
            @Nullable String establishment,
            @Nullable String form,
            @Nullable String unitKind,
            @Nullable String scale,
            @Nullable String industry,
            @Nullable String difficulty) {

        EmployerFilter filter() {
            return EmployerFilter.of(q, establishment, form, unitKind, scale, industry, difficulty);
        }
    }

    @GetMapping("/employers/export")
    @Nullable
    String show(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute Question question,
            @ModelAttribute("page") Page page,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return exports.show(export(scope, standpoint, question.filter(), page.words()), response, model);
    }

    @PostMapping("/employers/exports")
    String create(
            Scope scope, Standpoint standpoint, @ModelAttribute Question question, @ModelAttribute("page") Page page) {
        return exports.begin(export(scope, standpoint, question.filter(), page.words()));
    }

    private ListExport export(Scope scope, Standpoint standpoint, EmployerFilter filter, Words words) {
        return new ListExport(
                scope,
                standpoint.union(),
                Right.READ_ORGANIZATIONS,
                words.text("organization.employers"),
                EmployerSheet.about(standpoint, filter, words),
                search.count(scope, standpoint.union(), filter),
                filter.href("/employers"),
                filter.href("/employers/export"),
                filter.href("/employers/exports"),
                (out, written) -> sheet.write(scope, standpoint, filter, words, out, written));
    }
}
