package org.unionledger.figures;

/**
 * Where a record can be opened.
 *
 * @param title names the record to a person, protected data masked
 * @param href  the page within this application
 */
public record RecordLink(String title, String href) {}
