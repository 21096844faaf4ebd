package org.unionledger.membership;

import org.unionledger.codes.OrganizationId;

/**
 * What the register says of a membership has changed. Published in the transaction of the change; what waits for a membership
 * to stay where it is follows.
 *
 * @param seat  the union it is held at now
 * @param lasts whether it neither ended nor was voided
 */
public record MemberChanged(long membership, OrganizationId seat, boolean lasts) {}
