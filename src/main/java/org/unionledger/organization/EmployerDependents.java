package org.unionledger.organization;

import java.util.Collection;
import java.util.Optional;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;

/** Asked before employers and their unions are taken back: a module whose records name them offers a bean. */
public interface EmployerDependents {

    /** The message that says which records still name them; empty when none does. */
    Optional<String> objection(Collection<EmployerId> employers, Collection<OrganizationId> unions);
}
