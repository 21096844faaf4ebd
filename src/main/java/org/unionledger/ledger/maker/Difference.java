package org.unionledger.ledger.maker;

/** A part of which two versions say something else. @param before empty where it is new; {@code after}, where it is gone */
public record Difference(String part, String before, String after) {}
