package org.unionledger.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Download;
import org.unionledger.frame.Page;
import org.unionledger.frame.RowCount;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.Organizations;

/** 归档文件目录: what the list finds, in the order it is filed, as a workbook and for the printer. */
@Controller
class CatalogueController {

    /** What is printed as one page of a browser; more is taken as a workbook. */
    private static final int PRINTED = 2_000;

    private final Papers papers;
    private final PaperCatalogue catalogue;
    private final Organizations organizations;

    CatalogueController(Papers papers, PaperCatalogue catalogue, Organizations organizations) {
        this.papers = papers;
        this.catalogue = catalogue;
        this.organizations = organizations;
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
    void export(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute PaperQuestion question,
            @ModelAttribute("page") Page page,
            HttpServletResponse response) {
        scope.require(Right.EXPORT);
        PaperFilter filter = question.filter();
        catalogue.write(scope, union(standpoint, filter), filter, page.words(), title -> {
            Download.begin(response, title + ".xlsx", SheetWriter.CONTENT_TYPE);
            try {
                return response.getOutputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static OrganizationId union(Standpoint standpoint, PaperFilter filter) {
        return filter.union() == 0 ? standpoint.union() : new OrganizationId(filter.union());
    }
}
