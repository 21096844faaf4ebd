package org.unionledger.evaluation.round;

/** A book in which records that a figure lacks are written down. @param href its page for a new entry, where it is a register */
public record Book(String label, String href) {}
