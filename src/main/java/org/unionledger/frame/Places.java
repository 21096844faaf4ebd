package org.unionledger.frame;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** What the frame asks of the tree, which it does not know: the name of a union, if the reader may see it. */
public interface Places {

    /** Empty when the union does not exist or lies outside the scope. */
    Optional<String> nameOf(Scope scope, OrganizationId union);

    /** The same for several; those outside the scope are missing. */
    default Map<OrganizationId, String> namesOf(Scope scope, Collection<OrganizationId> unions) {
        Map<OrganizationId, String> names = new HashMap<>();
        unions.forEach(union -> nameOf(scope, union).ifPresent(name -> names.put(union, name)));
        return names;
    }
}
