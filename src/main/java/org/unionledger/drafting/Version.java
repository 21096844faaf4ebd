package org.unionledger.drafting;

import java.time.Instant;

/**
 * A document as it was at some point.
 *
 * @param number   from 1
 * @param occasion {@code created}, {@code saved}, {@code replaced}, {@code combined}, or the code of the step it was kept for
 * @param note     what whoever kept it says of it; may be empty
 */
public record Version(int number, String title, String occasion, String note, String by, Instant at) {}
