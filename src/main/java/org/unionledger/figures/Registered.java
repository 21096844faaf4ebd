package org.unionledger.figures;

/** An indicator with the number its facts carry in the database. */
record Registered(int number, Indicator indicator) {}
