package org.unionledger.committee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Below;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** 组织架构图: drawn by the server as far as it fits a page; each box leads on to its own. */
@Controller
class ChartController {

    private static final int MOST_PARTS = 240;

    /** Up to so many have what is below them drawn, too. */
    private static final int FEW = 12;

    private final Organizations organizations;
    private final Terms terms;
    private final TermRepository repository;

    ChartController(Organizations organizations, Terms terms, TermRepository repository) {
        this.organizations = organizations;
        this.terms = terms;
        this.repository = repository;
    }

    @GetMapping("/organizations/{id}/chart")
    String show(Scope scope, @PathVariable int id, Model model) {
        Organization union = organizations.require(scope, new OrganizationId(id));
        List<Below> below = organizations.firstBelow(scope, List.of(union.id()), MOST_PARTS);
        List<Below> further = below.size() > FEW
                ? List.of()
                : organizations.firstBelow(
                        scope, below.stream().map(ChartController::id).toList(), FEW);
        Map<OrganizationId, String> chairs = repository.chairs(Stream.concat(below.stream(), further.stream())
                .map(ChartController::id)
                .toList());
        Map<OrganizationId, List<Below>> byParent = further.stream()
                .collect(Collectors.groupingBy(each ->
                        Objects.requireNonNull(each.branch().organization().parent())));
        model.addAttribute(
                "chart", new Chart(union, bodies(scope, union), parts(below, byParent, chairs), more(below)));
        model.addAttribute("way", organizations.way(scope, union.id()));
        return "committee/chart";
    }

    private List<Term> bodies(Scope scope, Organization union) {
        return terms.of(scope, union.id()).stream()
                .filter(Term::inOffice)
                .sorted(Comparator.comparing(Term::body))
                .toList();
    }

    private static List<Chart.Part> parts(
            List<Below> below, Map<OrganizationId, List<Below>> further, Map<OrganizationId, String> chairs) {
        List<Chart.Part> parts = new ArrayList<>();
        for (Below each : below) {
            List<Below> own = further.getOrDefault(id(each), List.of());
            parts.add(new Chart.Part(
                    each.branch().organization(),
                    chairs.getOrDefault(id(each), ""),
                    parts(own, Map.of(), chairs),
                    more(own),
                    each.branch().goesOn()));
        }
        return parts;
    }

    private static long more(List<Below> shown) {
        return shown.isEmpty() ? 0 : shown.get(0).siblings() - shown.size();
    }

    private static OrganizationId id(Below below) {
        return below.branch().organization().id();
    }
}
