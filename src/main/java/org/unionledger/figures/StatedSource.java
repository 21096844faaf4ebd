package org.unionledger.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What one record now states; nothing when it was voided.
 *
 * @param entries in order, each for another indicator, union, day or breakdown, and none of nothing
 */
record StatedSource(int kind, long record, List<Entry> entries) {

    /** Adds up what falls on the same indicator, union, day and breakdown, and leaves out what adds up to nothing. */
    static StatedSource of(int kind, long record, List<Entry> entries) {
        return new StatedSource(kind, record, netted(entries));
    }

    private static List<Entry> netted(List<Entry> entries) {
        var sums = new TreeMap<Entry, Entry>(Entry.ORDER);
        entries.forEach(entry -> sums.merge(entry, entry, Entry::plus));
        var netted = new ArrayList<Entry>(sums.size());
        for (Entry sum : sums.values()) {
            if (sum.quantity().signum() != 0) {
                netted.add(sum.atLine(netted.size() + 1));
            }
        }
        return netted;
    }
}
