package org.unionledger.membership;

import java.util.List;
import org.unionledger.frame.Pager;

/**
 * The list of members.
 *
 * @param chips      addresses of the list with one filter changed
 * @param choices    the filters that are chosen from a list
 * @param exportHref of exactly what is filtered
 */
public record MemberListing(
        MemberFilter filter, MemberPage page, Pager pager, Chips chips, List<Choice> choices, String exportHref) {

    public record Chips(String all, String women, String men, String members, String former) {}

    /** A trait to filter by. @param chosen empty: any */
    public record Choice(MemberTrait trait, String chosen, List<Option> options) {}

    public record Option(String value, String label) {}

    /** Whether a trait is asked for whose choice is folded away otherwise. */
    public boolean isNarrowed() {
        return choices.stream().anyMatch(choice -> !choice.chosen().isEmpty());
    }
}
