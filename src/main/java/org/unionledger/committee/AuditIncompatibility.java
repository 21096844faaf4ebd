package org.unionledger.committee;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.unionledger.frame.Problem;

/**
 * Chair, vice-chairs, standing members and whoever handles the money may not sit on the audit committee of the same union
 * (ORG-12). People are told apart by name; where two of a name are meant, the term's exception says so.
 */
final class AuditIncompatibility {

    private AuditIncompatibility() {}

    /**
     * Whether somebody may take a post in a term. A body elected before it is not asked: the same meeting may be about to
     * elect that anew.
     *
     * @param inOffice the union's terms
     */
    static Optional<Problem> between(OfficerEntry officer, Term term, List<Term> inOffice) {
        if (!term.entry().exception().isEmpty()) {
            return Optional.empty();
        }
        List<Term> asked = inOffice.stream()
                .filter(other ->
                        !other.entry().electedOn().isBefore(term.entry().electedOn()))
                .toList();
        return incompatible(officer, term.body(), asked) ? Optional.of(problem(officer)) : Optional.empty();
    }

    /** Whoever sits where they may not, in all bodies that are in office. */
    static List<Problem> within(List<Term> inOffice) {
        return inOffice.stream()
                .filter(term ->
                        term.body() == Body.AUDIT && term.entry().exception().isEmpty())
                .flatMap(audit -> audit.serving().stream())
                .map(Officer::entry)
                .filter(officer -> incompatible(officer, Body.AUDIT, inOffice))
                .map(AuditIncompatibility::problem)
                .toList();
    }

    private static boolean incompatible(OfficerEntry officer, Body body, List<Term> others) {
        return switch (body) {
            case AUDIT ->
                elsewhere(officer, Body.UNION, others)
                        .anyMatch(each -> each.post().excludesFromAudit());
            case UNION ->
                officer.post().excludesFromAudit()
                        && elsewhere(officer, Body.AUDIT, others).findAny().isPresent();
            case WOMEN -> false;
        };
    }

    /** What else the same person is. */
    private static Stream<OfficerEntry> elsewhere(OfficerEntry officer, Body body, List<Term> others) {
        return others.stream()
                .filter(term -> term.body() == body)
                .flatMap(term -> term.serving().stream())
                .map(Officer::entry)
                .filter(each -> each.name().equals(officer.name()));
    }

    private static Problem problem(OfficerEntry officer) {
        return Problem.of("name", "committee.problem.audit-incompatible", officer.name());
    }
}
