package org.unionledger.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.unionledger.access.Scope;
import org.unionledger.archive.search.Excerpt;
import org.unionledger.archive.search.Sought;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;
import org.unionledger.frame.Pager;
import org.unionledger.frame.RowCount;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.Organizations;

/** 档案: the papers of a union and below that somebody looks for. */
@Controller
class PaperListController {

    private static final int PAGE = 30;

    /** Counted no further: whoever finds more looks for something else. */
    private static final int COUNTED = 1_000;

    private final Papers papers;
    private final PaperKinds kinds;
    private final Organizations organizations;

    PaperListController(Papers papers, PaperKinds kinds, Organizations organizations) {
        this.papers = papers;
        this.kinds = kinds;
        this.organizations = organizations;
    }

    @GetMapping("/papers")
    String index(Scope scope, Standpoint standpoint, @ModelAttribute PaperQuestion question, Model model) {
        PaperFilter filter = question.filter();
        OrganizationId union = filter.union() == 0 ? standpoint.union() : new OrganizationId(filter.union());
        List<Paper> found = papers.page(scope, union, filter, PAGE + 1);
        List<Paper> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("filter", filter);
        model.addAttribute("unionName", organizations.require(scope, union).name());
        model.addAttribute("kinds", kinds.all());
        model.addAttribute("lines", lines(filter, shown));
        model.addAttribute(
                "names",
                organizations.names(
                        scope, shown.stream().map(Paper::union).distinct().toList()));
        model.addAttribute("pager", pager(scope, union, filter, found));
        return "archive/index";
    }

    private List<PaperLine> lines(PaperFilter filter, List<Paper> shown) {
        List<Sought> words = Sought.of(filter.text());
        Map<Long, String> texts = words.isEmpty()
                ? new HashMap<>()
                : papers.texts(shown.stream().map(Paper::id).toList());
        List<PaperLine> lines = new ArrayList<>();
        for (Paper paper : shown) {
            lines.add(new PaperLine(
                    paper,
                    kinds.named(paper.entry().kind()),
                    Excerpt.whole(paper.entry().title(), words),
                    Excerpt.around(texts.getOrDefault(paper.id(), ""), words)));
        }
        return lines;
    }

    private Pager pager(Scope scope, OrganizationId union, PaperFilter filter, List<Paper> found) {
        long counted = papers.count(scope, union, filter, COUNTED + 1L);
        RowCount count = counted > COUNTED ? RowCount.atLeast(COUNTED) : RowCount.exactly(counted);
        boolean more = found.size() > PAGE;
        Paper last = more ? found.get(PAGE - 1) : null;
        return new Pager(
                count,
                Math.min(PAGE, found.size()),
                filter.after().isEmpty() ? null : filter.after("").href(),
                last == null
                        ? null
                        : filter.after(new DayCursor(last.entry().datedOn(), last.id()).text())
                                .href(),
                count.exact() ? null : filter.after("").href("/papers/count"));
    }
}
