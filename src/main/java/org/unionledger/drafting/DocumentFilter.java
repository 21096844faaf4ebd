package org.unionledger.drafting;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the list of documents is asked for, as its address says it.
 *
 * @param kind  of summary; empty for every kind
 * @param year  0 for every year
 * @param state empty for all but those that were voided
 * @param title a part of it; empty for any
 * @param after id of the last one of the page before; 0 at the beginning
 */
public record DocumentFilter(String kind, int year, String state, String title, long after) {

    public DocumentFilter withState(String other) {
        return new DocumentFilter(kind, year, other, title, 0);
    }

    public DocumentFilter withKind(String other) {
        return new DocumentFilter(other, year, state, title, 0);
    }

    DocumentFilter after(long id) {
        return new DocumentFilter(kind, year, state, title, id);
    }

    public String href() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/documents");
        add(address, "kind", kind);
        add(address, "year", year == 0 ? "" : "" + year);
        add(address, "state", state);
        add(address, "title", title);
        add(address, "after", after == 0 ? "" : "" + after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
