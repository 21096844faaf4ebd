package org.unionledger.organization;

import java.util.Set;
import org.unionledger.codes.OrganizationId;

/**
 * Employers were entered, corrected or left the register. Published in the transaction of the change.
 *
 * @param seats the unions their figures are posted at
 */
public record EmployersWritten(Set<OrganizationId> seats) {}
