package org.unionledger.plan;

/**
 * Who of those with an account does an item.
 *
 * @param remindDays days before its day from which on they are reminded
 */
public record Assignee(long item, long account, String name, int remindDays) {}
