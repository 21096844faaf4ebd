package org.unionledger.ledger;

import java.time.Instant;

/**
 * What somebody is changing of a register.
 *
 * @param sample  rows to try it on, as pasted; empty when there are none
 * @param edition raised with every change
 */
public record RegisterDraft(String content, String sample, int edition, String by, Instant at) {}
