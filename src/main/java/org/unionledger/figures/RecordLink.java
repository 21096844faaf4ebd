package org.unionledger.figures;

/**
 * Where a record can be opened.
 *
 * @param title    names the record to a person, protected data masked
 * @param href     the page within this application
 * @param personal whether the title names a person: pages show it to whoever may see the record, but it is not written into
 *                 a document that is passed on
 */
public record RecordLink(String title, String href, boolean personal) {

    /** A record whose title names no person. */
    public RecordLink(String title, String href) {
        this(title, href, false);
    }
}
