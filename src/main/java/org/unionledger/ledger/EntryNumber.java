package org.unionledger.ledger;

/** The number of an entry (编号) within its register, the union that entered it and the year of its day; from 1. */
public record EntryNumber(int year, int number) {}
