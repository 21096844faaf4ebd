package org.unionledger.membership;

import java.util.ArrayList;
import java.util.List;
import org.unionledger.frame.Words;

/** Says a filter in words, so that nobody takes a part of the members for all. */
final class FilterWords {

    private FilterWords() {}

    static String of(String union, MemberFilter filter, Words words) {
        List<String> parts = new ArrayList<>(List.of(union));
        if (filter.left()) {
            parts.add(words.text("membership.former"));
        }
        filter.traits().forEach((trait, value) -> parts.add(trait.label(value, words)));
        if (!filter.text().isEmpty()) {
            parts.add(words.text("membership.export.text", filter.text()));
        }
        return String.join(words.text("membership.comma"), parts);
    }
}
