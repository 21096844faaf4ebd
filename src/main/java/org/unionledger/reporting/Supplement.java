package org.unionledger.reporting;

import java.math.BigDecimal;

/**
 * A supplementary figure (手工数): what somebody adds to a cell beside the figures of the book, and why.
 *
 * @param quantity in the row's unit; below zero takes off
 * @param by       login of who added it
 */
public record Supplement(BigDecimal quantity, String reason, String by) {}
