package org.unionledger.summary.outline;

import java.util.List;
import org.unionledger.codes.OrganizationId;

/** The outlines that count for a union. */
@FunctionalInterface
public interface OutlineSource {

    /** In no particular order; each id once. */
    List<Outline> of(OrganizationId union);
}
