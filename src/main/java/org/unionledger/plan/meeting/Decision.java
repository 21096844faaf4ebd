package org.unionledger.plan.meeting;

/**
 * What a meeting decided (议定事项).
 *
 * @param item the entry of the plan by which it is carried out
 */
public record Decision(long id, String decision, long item) {}
