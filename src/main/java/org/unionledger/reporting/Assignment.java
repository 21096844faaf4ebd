package org.unionledger.reporting;

import java.time.LocalDate;
import org.unionledger.codes.OrganizationId;

/**
 * That a union sends a form to the union directly above, period after period (报送任务).
 *
 * @param from the first day of the first period it is owed for
 */
public record Assignment(long id, String form, OrganizationId union, LocalDate from) {}
