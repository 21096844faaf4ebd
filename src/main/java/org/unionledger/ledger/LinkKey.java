package org.unionledger.ledger;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an entry is linked with, as it is come by.
 *
 * @param kind the register of another entry, or {@link RecordLinks#MEMBER} or {@link RecordLinks#EMPLOYER}
 */
record LinkKey(LinkRelation relation, String kind, long id) {

    private static final Pattern CURSOR = Pattern.compile("([0-3])_([0-9]{1,18})");
    private static final Comparator<LinkKey> IN_ORDER =
            Comparator.comparing(LinkKey::relation).thenComparing(LinkKey::id);

    /** As an address carries it. */
    String cursor() {
        return relation.ordinal() + "_" + id;
    }

    /** Empty for what no address of ours says: then a list begins at the beginning. */
    static Optional<LinkKey> read(String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        return parts.matches()
                ? Optional.of(new LinkKey(
                        LinkRelation.values()[Integer.parseInt(parts.group(1))], "", Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    boolean isBehind(LinkKey other) {
        return IN_ORDER.compare(this, other) > 0;
    }
}
