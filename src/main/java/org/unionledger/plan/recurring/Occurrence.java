package org.unionledger.plan.recurring;

import java.time.LocalDate;

/**
 * One time something is due.
 *
 * @param days  in which it counts as done, also when the day it was due on is over
 * @param dueOn the last day on which it is in time
 */
public record Occurrence(Days days, LocalDate dueOn) {}
