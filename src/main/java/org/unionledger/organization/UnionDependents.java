package org.unionledger.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.unionledger.codes.OrganizationId;

/** Asked before a union is closed: a module with records at unions offers a bean. */
public interface UnionDependents {

    /** The message that says which records live at the union on that day or later; empty when none does. */
    Optional<String> objection(OrganizationId union, LocalDate from);
}
