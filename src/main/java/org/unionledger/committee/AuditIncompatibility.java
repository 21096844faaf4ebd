package org.unionledger.committee;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chair, vice-chairs, standing members and whoever handles the money may not sit on the audit committee of the same union
 * (ORG-12). People are told apart by name: within one union two of a name are rarer than one in two posts.
 */
final class AuditIncompatibility {

    private AuditIncompatibility() {}

    /** @param inOffice the union's terms; empty where they may serve together */
    static Optional<Problem> between(OfficerEntry officer, Body body, List<Term> inOffice) {
        boolean incompatible = switch (body) {
            case AUDIT ->
                elsewhere(officer, Body.UNION, inOffice)
                        .anyMatch(each -> each.post().excludesFromAudit());
            case UNION ->
                officer.post().excludesFromAudit()
                        && elsewhere(officer, Body.AUDIT, inOffice).findAny().isPresent();
            case WOMEN -> false;
        };
        return incompatible ? Optional.of(Problem.of("name", "audit-incompatible", officer.name())) : Optional.empty();
    }

    /** What else the same person is. */
    private static Stream<OfficerEntry> elsewhere(OfficerEntry officer, Body body, List<Term> inOffice) {
        return inOffice.stream()
                .filter(term -> term.body() == body)
                .flatMap(term -> term.serving().stream())
                .map(Officer::entry)
                .filter(each -> each.name().equals(officer.name()));
    }
}
