package org.unionledger.reading.text;

/**
 * One summary within a page: its title's line, empty where it begins with a sentence, and where it begins and ends.
 * {@code titleEnd} is where its body begins.
 */
record Part(String title, int start, int titleEnd, int end) {}
