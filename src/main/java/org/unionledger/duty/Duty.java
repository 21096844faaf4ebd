package org.unionledger.duty;

import java.time.LocalDate;
import org.unionledger.codes.OrganizationId;

/**
 * Something a union owes (应办事项).
 *
 * @param kind     as a {@link DutyKind} names it; a record owes one of a kind at most
 * @param union    who owes it
 * @param remindOn from which day on it is shown, inclusive
 * @param dueOn    the last day on which it is done in time
 */
public record Duty(String kind, OrganizationId union, LocalDate remindOn, LocalDate dueOn) {}
