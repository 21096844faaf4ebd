package org.unionledger.demo;

import java.util.stream.Stream;

/** Invents the entries of one register. */
interface Register {

    /** Id of its declaration. */
    String ledger();

    /** Those of a whole year, in any order. */
    Stream<InventedEntry> in(int year);
}
