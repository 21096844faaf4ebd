package org.unionledger.organization;

/**
 * A union directly below another, where only the first of many are asked for.
 *
 * @param siblings how many there are directly below the same union, itself among them
 */
public record Below(Branch branch, long siblings) {}
