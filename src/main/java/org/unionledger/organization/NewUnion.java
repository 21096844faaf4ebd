package org.unionledger.organization;

import org.unionledger.codes.OrganizationId;

/** A union about to be set up below another. */
record NewUnion(Founding founding, OrganizationId parent) {}
