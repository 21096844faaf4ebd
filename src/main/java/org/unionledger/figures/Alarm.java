package org.unionledger.figures;

import java.time.Instant;
import org.unionledger.codes.OrganizationId;

/**
 * A union and indicator whose totals are not the sum of its facts.
 *
 * @param differences how many totals, by day, month and breakdown, are not
 * @param foundAt     when the watch last saw it
 */
public record Alarm(OrganizationId union, IndicatorId indicator, long differences, Instant foundAt) {}
