package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A posting in the numbers of the database, with the record that states it.
 *
 * @param line counts the entries of the record from 1, as its first facts are counted; 0 before they are put in order
 */
record Entry(
        int sourceKind,
        long record,
        int indicator,
        int organization,
        LocalDate day,
        int breakdown,
        BigDecimal quantity,
        int line) {

    /** In the order in which a record's first facts are counted. */
    static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::indicator)
            .thenComparingInt(Entry::organization)
            .thenComparing(Entry::day)
            .thenComparingInt(Entry::breakdown);

    Entry plus(Entry more) {
        return new Entry(
                sourceKind, record, indicator, organization, day, breakdown, quantity.add(more.quantity), line);
    }

    Entry atLine(int number) {
        return new Entry(sourceKind, record, indicator, organization, day, breakdown, quantity, number);
    }
}
