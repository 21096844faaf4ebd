package org.unionledger.committee;

import java.time.LocalDate;

/**
 * A later end of a term, approved by the union above (延期换届, ELE-21).
 *
 * @param until    the last day by which the next one is elected
 * @param approval number of the paper
 */
public record Postponement(LocalDate until, String approval) {}
