package org.unionledger.summary;

import org.unionledger.organization.OrganizationKind;

/** There is no outline for this kind of summary of this kind of union. */
public class NoOutline extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoOutline(SummaryKind kind, OrganizationKind union) {
        super("There is no outline for the " + kind.code() + " summary of a " + union.code());
    }
}
