package org.unionledger.figures;

/** A query about an indicator that has facts, with the numbers of the database. */
record Question(FigureQuery query, Registered registered) {

    boolean stock() {
        return registered.indicator().kind() == IndicatorKind.STOCK;
    }
}
