package org.unionledger.ledger;

/**
 * How much of the book a question covers, and so by which road it is answered fastest; the answer is the same by each.
 */
enum Reach {
    /** The root of the tree: every entry, no need to look whose it is. */
    EVERYTHING("true"),
    /** Many entries: go along the order of the list and leave out those of others. */
    MUCH("exists (select from organization.below(:within, :today) below where below = entry.organization_id)"),
    /** Few entries: collect those of each union. */
    LITTLE("entry.organization_id = any (array(select organization.below(:within, :today)))");

    /** From here on going along the list is faster than collecting and sorting. */
    private static final long MUCH_FROM = 20_000;

    private final String condition;

    Reach(String condition) {
        this.condition = condition;
    }

    static Reach of(long entries) {
        return entries < MUCH_FROM ? LITTLE : MUCH;
    }

    /** In SQL, over {@code entry}, with parameters {@code within} and {@code today}. */
    String condition() {
        return condition;
    }
}
