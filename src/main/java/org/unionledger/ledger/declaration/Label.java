package org.unionledger.ledger.declaration;

/** One thing's name in both languages. */
public record Label(String chinese, String english) {}
