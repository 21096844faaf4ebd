package org.unionledger.figures;

/** How finely totals are kept; the number is the one in the database. */
enum Grain {
    /** Not kept: the facts themselves, each on its day. */
    FACT(0),
    DAY(1),
    MONTH(2);

    private final int number;

    Grain(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
