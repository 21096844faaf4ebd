package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What scans brought home. */
final class Findings {

    private record Bit(int bucket, @Nullable String part, Sum sum) {}

    private final List<Scan> scans;
    private final Map<Integer, List<Bit>> bits = new HashMap<>();
    private final Map<Integer, LocalDate> firstDays = new HashMap<>();

    Findings(List<Scan> scans) {
        this.scans = scans;
    }

    /** @param bucket counted from 1: from the bound of this place to before the next */
    void add(int scan, int bucket, @Nullable String part, Sum sum) {
        bits.computeIfAbsent(scan, key -> new ArrayList<>()).add(new Bit(bucket, part, sum));
    }

    void begin(int scan, LocalDate firstDay) {
        firstDays.put(scan, firstDay);
    }

    /** Adds what lies in the span to the totals of its parts; the part null where parts are not told apart. */
    void addTo(Map<@Nullable String, Total> totals, int scan, Span span) {
        var found = bits.get(scan);
        if (found == null) {
            return;
        }
        var bounds = scans.get(scan).bounds();
        int first = bounds.indexOf(span.from()) + 1;
        int last = bounds.indexOf(span.until());
        for (Bit bit : found) {
            if (bit.bucket() >= first && bit.bucket() <= last) {
                totals.computeIfAbsent(bit.part(), key -> new Total()).add(bit.sum());
            }
        }
    }

    boolean hasBegunBefore(int scan, LocalDate day) {
        var firstDay = firstDays.get(scan);
        return firstDay != null && firstDay.isBefore(day);
    }

    /** Grows. */
    static final class Total {
        private BigDecimal quantity = BigDecimal.ZERO;
        private long facts;

        private void add(Sum sum) {
            quantity = sum.quantity() == null ? quantity : quantity.add(sum.quantity());
            facts += sum.facts();
        }

        BigDecimal quantity() {
            return quantity;
        }

        long facts() {
            return facts;
        }
    }
}
