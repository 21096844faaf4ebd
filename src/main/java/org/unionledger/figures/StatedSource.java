package org.unionledger.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What one record now states; nothing when it was voided. */
record StatedSource(int kind, long record, List<Entry> entries) {

    /** What falls on the same indicator, union, day and breakdown added up, without what adds up to nothing, in order. */
    List<Entry> netted() {
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
