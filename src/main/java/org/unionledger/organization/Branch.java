package org.unionledger.organization;

/**
 * A union in the lazy tree.
 *
 * @param goesOn whether there are unions below it
 */
public record Branch(Organization organization, boolean goesOn) {}
