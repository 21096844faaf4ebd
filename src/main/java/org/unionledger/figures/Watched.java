package org.unionledger.figures;

/** One indicator of one union with cells, in the numbers of the database. */
record Watched(int node, int indicator) {

    static final Watched NOTHING_YET = new Watched(0, 0);

    /** In the order in which the watch goes round. */
    boolean isBehind(Watched other) {
        return node > other.node || node == other.node && indicator > other.indicator;
    }
}
