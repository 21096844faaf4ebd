package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.ScanPlan.Piece;

/** What scans brought home. */
final class Findings {

    private record Bit(int bucket, @Nullable String part, Sum sum) {}

    private final List<List<Bit>> bits;
    private final @Nullable LocalDate[] firstDays;

    Findings(int scans) {
        bits = Stream.<List<Bit>>generate(ArrayList::new).limit(scans).toList();
        firstDays = new LocalDate[scans];
    }

    /** @param bucket counted from 1: from the bound of this place to before the next */
    void add(int scan, int bucket, @Nullable String part, Sum sum) {
        bits.get(scan).add(new Bit(bucket, part, sum));
    }

    void begin(int scan, LocalDate firstDay) {
        firstDays[scan] = firstDay;
    }

    /** Adds what lies in the piece to the totals of its parts; the part null where parts are not told apart. */
    void addTo(Map<@Nullable String, Total> totals, Piece piece) {
        var scan = piece.scan();
        int before = scan.bucketsBefore(piece.span().from());
        int last = scan.bucketsBefore(piece.span().until());
        for (Bit bit : bits.get(scan.number())) {
            if (bit.bucket() > before && bit.bucket() <= last) {
                totals.computeIfAbsent(bit.part(), key -> new Total()).add(bit.sum());
            }
        }
    }

    boolean hasBegunBefore(Scan scan, LocalDate day) {
        var firstDay = firstDays[scan.number()];
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
