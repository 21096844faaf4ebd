package org.unionledger.audit;

/**
 * Who did something.
 *
 * @param account 0 for the operator of the data folder
 */
public record Actor(long account, String login) {}
