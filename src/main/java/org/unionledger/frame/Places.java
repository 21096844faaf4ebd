package org.unionledger.frame;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** What the frame asks of the tree, which it does not know: the name of a union, if the reader may see it. */
public interface Places {

    /** Empty when the union does not exist or lies outside the scope. */
    Optional<String> nameOf(Scope scope, OrganizationId union);

    /** The same for several; those outside the scope are missing. */
    Map<OrganizationId, String> namesOf(Scope scope, Collection<OrganizationId> unions);
}
