package org.unionledger.establishment;

import java.time.LocalDate;

/** That an item was set up, on a day. */
public record SetUp(Item item, LocalDate on, String note) {}
