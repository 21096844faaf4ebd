package org.unionledger.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditEntry;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;

/** Puts together what the pages of bodies show. */
@Component
class CommitteePages {

    private final Terms terms;
    private final Certificates certificates;
    private final Organizations organizations;
    private final Advice advice;
    private final AuditLog audit;
    private final Clock clock;

    CommitteePages(
            Terms terms,
            Certificates certificates,
            Organizations organizations,
            Advice advice,
            AuditLog audit,
            Clock clock) {
        this.terms = terms;
        this.certificates = certificates;
        this.organizations = organizations;
        this.advice = advice;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param problems of what was just sent; none else */
    ModelAndView union(Scope scope, OrganizationId union, Words words, List<Problem> problems) {
        List<Term> known = terms.of(scope, union);
        List<Certificate> certified = certificates.of(scope, union);
        LocalDate today = LocalDate.now(clock);
        ModelAndView view = page("committee/union", problems);
        view.addObject(
                "bodies",
                new UnionBodies(
                        union,
                        organizations.require(scope, union).name(),
                        known,
                        certified,
                        advice.of(union, known, today)));
        view.addObject("today", today);
        view.addObject(
                "history", history(known, certified).map(timeline(words)::line).toList());
        return view;
    }

    /** Where a union's bodies stand. */
    static String path(OrganizationId union) {
        return "/organizations/" + union + "/committees";
    }

    static ModelAndView page(String template, List<Problem> problems) {
        ModelAndView view = new ModelAndView(template);
        view.addObject("problems", problems);
        return view;
    }

    /** The latest first. */
    private Stream<AuditEntry> history(List<Term> known, List<Certificate> certified) {
        return Stream.concat(
                        known.stream().map(term -> Terms.subject(term.id(), term.union())),
                        certified.stream().map(each -> Certificates.subject(each.id(), each.union())))
                .flatMap(subject -> audit.history(subject).stream())
                .sorted(Comparator.comparing(AuditEntry::at).reversed());
    }

    static Timeline timeline(Words words) {
        return new Timeline(
                action -> words.text("committee.action." + action),
                field -> words.text("committee.field." + field),
                (field, value) -> value(words, field, value));
    }

    private static String value(Words words, String field, String value) {
        Map<String, String> coded =
                Map.of("meeting", "committee.meeting.", "post", "committee.post.", "kind", "committee.certificate.");
        return coded.containsKey(field) ? words.text(coded.get(field) + value) : value;
    }
}
