package org.unionledger.summary;

import org.unionledger.access.NotInScope;
import org.unionledger.organization.OrganizationKind;

/** There is no outline for this kind of summary of this kind of union. */
public class NoOutline extends NotInScope {

    private static final long serialVersionUID = 1L;

    NoOutline(SummaryKind kind, OrganizationKind union) {
        super("outline for the " + kind.code() + " summary of a " + union.code());
    }
}
