package org.unionledger.ledger.grading;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Standpoint;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.GradedPage;
import org.unionledger.ledger.LastChecks.Unchecked;
import org.unionledger.ledger.web.ListAddress;
import org.unionledger.ledger.web.Shown;
import org.unionledger.organization.Organizations;

/** The unions below where one stands, by how they stand against a standard and by the grades they hold, as of any day. */
@Controller
class GradingController {

    private static final int PAGE = 50;
    private static final String AFTER = "after";

    private final GradingQuestions questions;
    private final GradingLists lists;
    private final Organizations organizations;

    GradingController(GradingQuestions questions, GradingLists lists, Organizations organizations) {
        this.questions = questions;
        this.lists = lists;
        this.organizations = organizations;
    }

    @GetMapping(GradingMenu.CHECKS)
    String checks(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            Model model) {
        CheckList list = questions.checks(scope, parameters);
        DayCursor after = DayCursor.read(list.address().value(AFTER));
        OrganizationId union = standpoint.union();
        if (list.isUnchecked()) {
            GradedPage<Unchecked> found = lists.unchecked(scope, union, list, after.id(), PAGE + 1);
            model.addAttribute("unchecked", first(found));
            model.addAttribute("checks", List.of());
            model.addAttribute(
                    "pager",
                    pager(
                            list.address(),
                            found,
                            last -> new DayCursor(
                                    DayCursor.BEGINNING.day(), last.union().value())));
        } else {
            GradedPage<StandardStanding> found = lists.checks(scope, union, list, after, PAGE + 1);
            model.addAttribute("unchecked", List.of());
            model.addAttribute("checks", first(found));
            model.addAttribute("names", names(scope, first(found).stream().map(StandardStanding::last)));
            model.addAttribute("pager", pager(list.address(), found, last -> GradingLists.cursor(last.last())));
        }
        model.addAttribute("list", list);
        model.addAttribute("shown", new Shown(page.words()));
        return "ledger/grading/checks";
    }

    @GetMapping(GradingMenu.GRADES)
    String grades(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            Model model) {
        GradeList list = questions.grades(scope, parameters);
        DayCursor after = DayCursor.read(list.address().value(AFTER));
        GradedPage<GradeStanding> found = lists.grades(scope, standpoint.union(), list, after, PAGE + 1);
        model.addAttribute("list", list);
        model.addAttribute("grades", first(found));
        model.addAttribute("names", names(scope, first(found).stream().map(GradeStanding::entry)));
        model.addAttribute("pager", pager(list.address(), found, GradingLists::cursor));
        model.addAttribute("shown", new Shown(page.words()));
        return "ledger/grading/grades";
    }

    private Map<OrganizationId, String> names(Scope scope, Stream<Entry> entries) {
        return organizations.names(
                scope, entries.map(Entry::organization).distinct().toList());
    }

    private static <T> List<T> first(GradedPage<T> found) {
        return found.rows().subList(0, Math.min(PAGE, found.rows().size()));
    }

    private static <T> Pager pager(ListAddress address, GradedPage<T> found, Function<T, DayCursor> cursor) {
        return new Pager(
                found.count(),
                first(found).size(),
                address.value(AFTER).isEmpty() ? null : address.firstPage().toString(),
                found.rows().size() > PAGE
                        ? address.with(
                                        AFTER,
                                        cursor.apply(found.rows().get(PAGE - 1)).text())
                                .toString()
                        : null);
    }
}
