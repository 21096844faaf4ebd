package org.unionledger.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ListExport;
import org.unionledger.exchange.ListExports;
import org.unionledger.frame.Page;
import org.unionledger.frame.RowCount;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;

/** 归档文件目录: what the list finds, in the order it is filed, as a workbook and for the printer. */
@Controller
class CatalogueController {

    /** What is printed as one page of a browser; more is taken as a workbook. */
    private static final int PRINTED = 2_000;

    private final Papers papers;
    private final PaperCatalogue catalogue;
    private final Organizations organizations;
    private final ListExports exports;

    CatalogueController(Papers papers, PaperCatalogue catalogue, Organizations organizations, ListExports exports) {
        this.papers = papers;
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.exports = exports;
    }

    /** How many the list finds, all counted. */
    @GetMapping("/papers/count")
    String count(Scope scope, Standpoint standpoint, @ModelAttribute PaperQuestion question, Model model) {
        PaperFilter filter = question.filter();
        long rows = papers.count(scope, union(standpoint, filter), filter, Long.MAX_VALUE);
        model.addAttribute("count", RowCount.exactly(rows));
        return "frame/count";
    }

    @GetMapping("/papers/catalogue")
    String print(Scope scope, Standpoint standpoint, @ModelAttribute PaperQuestion question, Model model) {
        PaperFilter filter = question.filter();
        OrganizationId union = union(standpoint, filter);
        List<Paper> found = new ArrayList<>();
        if (papers.count(scope, union, filter, PRINTED + 1L) <= PRINTED) {
            catalogue.each(scope, union, filter, found::add);
        }
        model.addAttribute("filter", filter);
        model.addAttribute("unionName", organizations.require(scope, union).name());
        model.addAttribute("papers", found);
        model.addAttribute("most", PRINTED);
        return "archive/catalogue";
    }

    @GetMapping("/papers/catalogue.xlsx")
    @Nullable
    String export(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute PaperQuestion question,
            @ModelAttribute("page") Page page,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return exports.show(export(scope, standpoint, question.filter(), page.words()), response, model);
    }

    @PostMapping("/papers/catalogue/exports")
    String beginExport(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute PaperQuestion question,
            @ModelAttribute("page") Page page) {
        return exports.begin(export(scope, standpoint, question.filter(), page.words()));
    }

    private ListExport export(Scope scope, Standpoint standpoint, PaperFilter filter, Words words) {
        scope.require(Right.EXPORT);
        OrganizationId union = union(standpoint, filter);
        return new ListExport(
                scope,
                union,
                Right.READ_ARCHIVE,
                catalogue.title(words),
                catalogue.about(scope, union, filter, words),
                papers.count(scope, union, filter, Long.MAX_VALUE),
                filter.href(),
                filter.withText(filter.text()).href("/papers/catalogue.xlsx"),
                filter.withText(filter.text()).href("/papers/catalogue/exports"),
                (out, written) -> catalogue.write(scope, union, filter, words, out, written));
    }

    private static OrganizationId union(Standpoint standpoint, PaperFilter filter) {
        return filter.union() == 0 ? standpoint.union() : new OrganizationId(filter.union());
    }
}
