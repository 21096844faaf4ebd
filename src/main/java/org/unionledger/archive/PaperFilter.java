package org.unionledger.archive;

import java.util.Arrays;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionledger.codes.OrganizationId;

/**
 * What of the archive is asked for, as its address says it. Empty text means every one.
 *
 * @param text      words or pinyin, all of which a paper must have
 * @param union     0 for the one the reader stands at, with all below
 * @param year      of the paper's date; 0 for every year
 * @param state     {@code hand} for all papers received that are not done with
 * @param keyword   one of the paper's keywords, as a whole
 * @param retention how long it is kept
 * @param after     where the page before ended
 */
public record PaperFilter(
        String text,
        int union,
        int year,
        String direction,
        String kind,
        String state,
        String keyword,
        String retention,
        String after) {

    /** Stands for all states of a paper received that is not done with. */
    static final String IN_HAND = "hand";

    public static PaperFilter none() {
        return new PaperFilter("", 0, 0, "", "", "", "", "", "");
    }

    /** The same of a union and everything below it, wherever the reader stands. */
    PaperFilter of(OrganizationId other) {
        return new PaperFilter(text, other.value(), year, direction, kind, state, keyword, retention, "");
    }

    public PaperFilter withText(String other) {
        return new PaperFilter(other, union, year, direction, kind, state, keyword, retention, "");
    }

    public PaperFilter withDirection(String other) {
        return new PaperFilter(text, union, year, other, kind, state, keyword, retention, "");
    }

    public PaperFilter withState(String other) {
        return new PaperFilter(text, union, year, direction, kind, other, keyword, retention, "");
    }

    public PaperFilter withKeyword(String other) {
        return new PaperFilter(text, union, year, direction, kind, state, other, retention, "");
    }

    PaperFilter after(String cursor) {
        return new PaperFilter(text, union, year, direction, kind, state, keyword, retention, cursor);
    }

    /** Whether a list can be asked for it. */
    static boolean isState(String code) {
        return code.equals(IN_HAND)
                || Arrays.stream(PaperState.values())
                        .anyMatch(state -> state.code().equals(code));
    }

    /** The address of the list. */
    public String href() {
        return href("/papers");
    }

    /** The address of something made of what the list finds. */
    public String href(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "text", text);
        add(address, "union", union == 0 ? "" : "" + union);
        add(address, "year", year == 0 ? "" : "" + year);
        add(address, "direction", direction);
        add(address, "kind", kind);
        add(address, "state", state);
        add(address, "keyword", keyword);
        add(address, "retention", retention);
        add(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
