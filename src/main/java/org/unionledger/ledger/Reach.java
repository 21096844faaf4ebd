package org.unionledger.ledger;

/** How much of the book a question covers. */
enum Reach {
    /** The root of the tree: every entry, no need to look whose it is. */
    EVERYTHING("true", "true"),
    /** Entries of a union and those below it. */
    PART(
            "entry.organization_id = any (array(select organization.below(:within, :today)))",
            "(entry.organization_id in (select organization.below(:within, :today))) is true");

    private final String sought;
    private final String met;

    Reach(String sought, String met) {
        this.sought = sought;
        this.met = met;
    }

    /** In SQL, over {@code entry}, with parameters {@code within} and {@code today}: a list that an index is asked for. */
    String sought() {
        return sought;
    }

    /** The same as a set in which each entry that was come by is looked up; never a join, which would lose the order. */
    String met() {
        return met;
    }
}
