package org.unionledger.duty;

import java.time.LocalDate;

/**
 * A duty as a page shows it.
 *
 * @param name     in the reader's language
 * @param daysLeft negative once it is late
 */
public record OpenDuty(String name, String unionName, LocalDate dueOn, long daysLeft, Urgency urgency, String href) {}
