package org.unionledger.audit;

import org.unionledger.codes.OrganizationId;

/**
 * The record something was done to, such as {@code ("employer", 17, its seat)}.
 *
 * @param where the union it lies at; who reads the log of that union, or of one above it, sees what was done
 */
public record Subject(String kind, long id, OrganizationId where) {}
