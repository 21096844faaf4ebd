package org.unionledger.regulation;

import org.unionledger.codes.OrganizationId;

/** Told within the transaction that sets or takes back a number: what was reckoned with it below that union may be different now. */
public record ParameterSet(String parameter, OrganizationId union) {}
