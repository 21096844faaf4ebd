package org.unionledger.transfer;

import org.unionledger.codes.OrganizationId;

/**
 * All that is told of a union to whoever sends a member there.
 *
 * @param way the names from the root down to the union above it, as of today
 */
public record UnionLine(OrganizationId id, String name, String way) {}
