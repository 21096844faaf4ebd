package org.unionledger.audit;

/** The record something was done to, such as {@code ("employer", 17)}. */
public record Subject(String kind, long id) {}
