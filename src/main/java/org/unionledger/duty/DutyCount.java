package org.unionledger.duty;

/** How much is owed: {@code late} is over its day, {@code open} is everything that is shown by now, the late included. */
public record DutyCount(long open, long late) {}
