package org.unionledger.membership;

/**
 * A part of the list's order.
 *
 * @param from   names the parameter where it begins, inclusive; empty: where the list begins
 * @param beyond names the parameter where it ends, exclusive; empty: where the list ends
 */
record Stretch(String from, String beyond) {

    static final Stretch ANYWHERE = new Stretch("", "");

    /** In SQL, of a membership {@code m}. */
    String of(String m) {
        return this.equals(ANYWHERE)
                ? "true"
                : "%1$s.order_key >= :%2$s and %1$s.order_key < :%3$s".formatted(m, from, beyond);
    }

    /**
     * What of it lies behind {@code :key} and {@code :id}, of a membership {@code m}. With one lower bound, as of two PostgreSQL may
     * begin at the lesser one, and read on from there.
     */
    String behind() {
        return this.equals(ANYWHERE) ? "(m.order_key, m.id) > (:key, :id)" : """
                (m.order_key, m.id) > (greatest(cast(:key as text) collate "C", :%1$s),
                                       case when cast(:key as text) collate "C" >= :%1$s then :id else -1 end)
                and m.order_key < :%2$s""".formatted(from, beyond);
    }
}
