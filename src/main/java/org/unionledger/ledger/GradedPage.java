package org.unionledger.ledger;

import java.util.List;

/**
 * A page of a list of standings.
 *
 * @param rows  at most as many as were asked for
 * @param count of the whole list; 0 behind its end
 */
public record GradedPage<T>(List<T> rows, long count) {}
