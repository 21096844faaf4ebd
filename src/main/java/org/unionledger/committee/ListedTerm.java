package org.unionledger.committee;

import java.time.LocalDate;
import org.unionledger.codes.OrganizationId;

/**
 * A term as the list shows it.
 *
 * @param deadline the last day by which the next one is to be elected
 */
public record ListedTerm(
        long id, OrganizationId union, Body body, LocalDate electedOn, int years, LocalDate deadline) {}
