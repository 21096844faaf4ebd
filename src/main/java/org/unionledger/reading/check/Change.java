package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.unionledger.reading.check.Finding.Sort;

/** One way to read a growth out of two counts, in the order of the text. */
record Change(Stated first, Stated second, BigDecimal percent) {

    /** All ways that make sense of two counts; none of different things, or of nothing. */
    static Stream<Change> between(Stated a, Stated b) {
        boolean sense = !a.equals(b)
                && a.isAlike(b)
                && a.value().signum() > 0
                && b.value().signum() > 0;
        return sense ? Stream.of(grown(a, b), grown(b, a), added(a, b), lessened(a, b)) : Stream.empty();
    }

    static Change grown(Stated from, Stated to) {
        BigDecimal percent = Percent.of(to, from).subtract(Percent.HUNDRED).abs();
        return from.start() < to.start() ? new Change(from, to, percent) : new Change(to, from, percent);
    }

    /** 66个，比上年增加6个: the growth over 60. */
    static Change added(Stated now, Stated more) {
        return new Change(now, more, Percent.of(more.value(), now.value().subtract(more.value())));
    }

    /** 54个，比上年减少6个: the loss from 60. */
    static Change lessened(Stated now, Stated less) {
        return new Change(now, less, Percent.of(less.value(), now.value().add(less.value())));
    }

    Finding finding(boolean holds, Stated share) {
        return new Finding(Sort.RATE, holds, List.of(first, second, share), percent, share.value(), "growth");
    }
}
