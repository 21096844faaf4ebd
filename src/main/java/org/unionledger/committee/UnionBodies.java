package org.unionledger.committee;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Problem;

/**
 * What a union's page of bodies shows.
 *
 * @param terms        the latest first, those that are over included
 * @param certificates the latest first
 * @param advice       what is not as it should be
 */
public record UnionBodies(
        OrganizationId union,
        String unionName,
        List<Term> terms,
        List<Certificate> certificates,
        List<Problem> advice) {

    /** Null while the body has none. */
    public @Nullable Term inOffice(Body body) {
        Optional<Term> found = terms.stream()
                .filter(term -> term.body() == body && term.inOffice())
                .findFirst();
        return found.orElse(null);
    }

    public List<Term> past() {
        return terms.stream().filter(term -> !term.inOffice()).toList();
    }
}
