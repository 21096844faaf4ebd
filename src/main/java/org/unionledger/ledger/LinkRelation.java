package org.unionledger.ledger;

/** What something that an entry is linked with is to it, in the order in which they are listed. */
public enum LinkRelation {
    /** Another entry, to which it belongs. */
    ABOVE("above"),
    /** Another entry, which belongs to it. */
    BELOW("below"),
    MEMBER("about"),
    EMPLOYER("about");

    private final String code;

    LinkRelation(String code) {
        this.code = code;
    }

    /** Worded under {@code ledger.link.<code>}. */
    public String code() {
        return code;
    }

    /** Whether it is another entry. */
    boolean isEntry() {
        return this == ABOVE || this == BELOW;
    }
}
