package org.unionledger.figures;

import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * All effects on one union of one indicator, in the numbers of the database: what questions about different periods share.
 *
 * @param where     only those so broken down
 * @param splitting told apart by this kind of breakdown, leaving out those without; null to add them all
 */
record Strand(
        OrganizationId organization,
        int indicator,
        boolean stock,
        Breakdown where,
        @Nullable String splitting) {

    static Strand of(Question question, @Nullable String splitting) {
        return new Strand(
                question.query().organization(),
                question.registered().number(),
                question.stock(),
                question.query().where(),
                splitting);
    }

    /** The same whatever the breakdown. */
    Strand whole() {
        return new Strand(organization, indicator, stock, Breakdown.NONE, null);
    }
}
