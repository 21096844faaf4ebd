package org.unionledger.regulation;

import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/**
 * Told within the transaction that sets or takes back a number: what was reckoned with it at that union and below may be
 * different now.
 *
 * @param by who did it
 */
public record ParameterSet(Scope by, String parameter, OrganizationId union) {}
