package org.unionledger.organization;

import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;

/**
 * An employer as other records name it.
 *
 * @param seat the union its figures are posted at: its own union, else its community's
 */
public record EmployerRef(EmployerId id, String name, OrganizationId seat) {}
