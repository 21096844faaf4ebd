package org.unionledger.drafting;

/** Whose paragraph it was before it was taken into a document. */
public record Origin(long source, String unionName, String title) {}
