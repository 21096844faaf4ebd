package org.unionledger.ledger.maker;

/** A figure that would come of the rows tried. @param value as it is printed */
public record TriedFigure(String name, String value) {}
