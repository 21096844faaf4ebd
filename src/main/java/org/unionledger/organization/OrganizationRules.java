package org.unionledger.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.UnifiedSocialCreditCode;

/** What may be written about a union and its place in the tree. Pure: no clock, no SQL. */
final class OrganizationRules {

    private static final int LONGEST_NAME = 100;
    private static final int YEARS_OF_PREPARATION = 2;

    private OrganizationRules() {}

    /**
     * A union that is being prepared (筹建) may name a day to come.
     *
     * @param above the level of the union it is set up below; null at the root
     */
    static List<Objection> objectionsTo(Founding founding, @Nullable OrganizationKind above, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (founding.name().isEmpty()) {
            objections.add(Objection.to("name", "name-missing"));
        }
        if (founding.name().length() > LONGEST_NAME) {
            objections.add(Objection.to("name", "name-too-long"));
        }
        if (above != null && founding.kind().compareTo(above) <= 0) {
            objections.add(Objection.to("kind", "kind-not-below-parent"));
        }
        if (founding.code() != null
                && UnifiedSocialCreditCode.flawOf(founding.code()).isPresent()) {
            objections.add(Objection.to("code", "code-unsound"));
        }
        if (founding.foundedOn() != null && founding.foundedOn().isAfter(today.plusYears(YEARS_OF_PREPARATION))) {
            objections.add(Objection.to("foundedOn", "founded-too-far-ahead"));
        }
        return objections;
    }

    /**
     * @param root            whether it is the first union of the book
     * @param wouldLeadItself whether {@code above} is or will be somewhere below the union that is moved
     */
    static List<Objection> objectionsToMove(
            OrganizationKind union, boolean root, OrganizationKind above, boolean wouldLeadItself) {
        List<Objection> objections = new ArrayList<>();
        if (root) {
            objections.add(Objection.to("parent", "root-stays"));
        }
        if (wouldLeadItself) {
            objections.add(Objection.to("parent", "parent-below-itself"));
        } else if (union.compareTo(above) <= 0) {
            objections.add(Objection.to("parent", "kind-not-below-parent"));
        }
        return objections;
    }
}
