package org.unionledger.ledger.web;

import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list with what is asked of it; each step of a reader is a changed address. */
public final class ListAddress {

    static final String AFTER = "after";

    private final String path;
    private final MultiValueMap<String, String> parameters;

    public ListAddress(String path, MultiValueMap<String, String> parameters) {
        this.path = path;
        this.parameters = new LinkedMultiValueMap<>(parameters);
    }

    /** With one parameter set anew; the list begins at its beginning again. */
    public ListAddress with(String parameter, String value) {
        ListAddress changed = firstPage();
        changed.parameters.set(parameter, value);
        return changed;
    }

    public ListAddress without(String parameter) {
        ListAddress changed = firstPage();
        changed.parameters.remove(parameter);
        return changed;
    }

    public ListAddress firstPage() {
        ListAddress changed = new ListAddress(path, parameters);
        changed.parameters.remove(AFTER);
        return changed;
    }

    /** The same question at another address. */
    public ListAddress at(String otherPath) {
        return new ListAddress(otherPath, firstPage().parameters);
    }

    ListAddress after(String cursor) {
        return with(AFTER, cursor);
    }

    public List<String> values(String parameter) {
        return parameters.getOrDefault(parameter, List.of());
    }

    public String value(String parameter) {
        String first = parameters.getFirst(parameter);
        return first == null ? "" : first;
    }

    @Override
    public String toString() {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(parameters)
                .encode()
                .build()
                .toUriString();
    }
}
