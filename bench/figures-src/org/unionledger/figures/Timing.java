package org.unionledger.figures;

import java.util.Arrays;
import java.util.Locale;

/** How long something took, many times. */
record Timing(double[] sortedMillis) {

    static Timing ofNanos(long[] nanos) {
        return new Timing(Arrays.stream(nanos).mapToDouble(each -> each / 1e6).sorted().toArray());
    }

    int runs() {
        return sortedMillis.length;
    }

    double p50() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    double p99() {
        return at(0.99);
    }

    double max() {
        return at(1);
    }

    private double at(double part) {
        return sortedMillis[Math.max(0, (int) Math.ceil(part * sortedMillis.length) - 1)];
    }

    /** p50 / p95. */
    String brief() {
        return number(p50()) + " / " + number(p95());
    }

    static String number(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : millis < 100 ? "%.1f" : "%,.0f", millis);
    }
}
