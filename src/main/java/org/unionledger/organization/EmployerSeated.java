package org.unionledger.organization;

import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;

/**
 * An employer that was in the book counts for another union from now on: it has got a union of its own, or was found to lie
 * in another community. Published in the transaction of the change; records that count where their employer does follow.
 */
public record EmployerSeated(EmployerId employer, OrganizationId seat) {}
