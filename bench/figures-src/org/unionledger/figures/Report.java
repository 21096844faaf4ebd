package org.unionledger.figures;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints what was measured beside what it should be, keeps it to be compared, and counts wrong answers. */
final class Report {

    private static final String ROW = "%-38s %16s %18s %16s %9s  %-12s %s%n";
    private static final double GROWTH_AT_MOST = 1.5;
    private static final double GROWTH_OF_A_COMMUNITY_AT_MOST = 3;

    private final PrintStream out;
    private final List<Long> counts = new ArrayList<>();
    private final Map<String, Map<Long, Timing>> reads = new LinkedHashMap<>();
    private int wrong;
    private int missed;

    Report(PrintStream out) {
        this.out = out;
    }

    void begin(long facts) {
        counts.add(facts);
        out.printf(Locale.ROOT, "%n== %,d facts%n", facts);
    }

    void heads() {
        out.printf(ROW, "p50 / p95 ms", "ours", "naive SQL", "DuckDB", "x naive", "target", "");
    }

    void read(String what, double target, double timesNaive, Timing ours, @Nullable Timing naive, @Nullable Timing duckDb) {
        reads.computeIfAbsent(what, key -> new LinkedHashMap<>()).put(counts.get(counts.size() - 1), ours);
        double times = naive == null ? 0 : naive.p50() / ours.p50();
        boolean met = ours.p95() <= target && times >= timesNaive;
        out.printf(
                ROW,
                what,
                ours.brief(),
                naive == null ? "" : naive.brief(),
                duckDb == null ? "" : duckDb.brief(),
                naive == null ? "" : Timing.number(times),
                "<= " + Timing.number(target) + (timesNaive > 0 ? ", >= %.0f x".formatted(timesNaive) : ""),
                verdict(met));
    }

    /** Something else that should be at most, or at least, so much. */
    void row(String what, String measured, String target, boolean met) {
        out.printf("%-38s %-62s  %-12s %s%n", what, measured, target, verdict(met));
    }

    void speed(String what, int facts, double target, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double perSecond = facts / seconds;
        row(
                what,
                "%,.0f facts/s, %.1f s".formatted(perSecond, seconds),
                ">= %,.0f/s".formatted(target),
                perSecond >= target);
    }

    void time(String what, double target, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        row(what, "%.1f s".formatted(seconds), "<= %.0f s".formatted(target), seconds <= target);
    }

    void line(String what, String measured) {
        out.printf("%-38s %s%n", what, measured);
    }

    private String verdict(boolean met) {
        missed += met ? 0 : 1;
        return met ? "" : "MISSED";
    }

    void wrong(String what, Object difference) {
        wrong++;
        if (wrong <= 20) {
            out.println("WRONG " + what + ": " + difference);
        }
    }

    /** How each read grows from one number of facts to the next. */
    void growth() {
        for (int i = 1; i < counts.size(); i++) {
            long before = counts.get(i - 1);
            long after = counts.get(i);
            out.printf(Locale.ROOT, "%n== p50 with %,d facts : with %,d facts%n", after, before);
            reads.forEach((what, timings) -> growth(what, timings.get(before), timings.get(after)));
        }
    }

    private void growth(String what, @Nullable Timing before, @Nullable Timing after) {
        if (before != null && after != null) {
            double most = what.contains("community") ? GROWTH_OF_A_COMMUNITY_AT_MOST : GROWTH_AT_MOST;
            double ratio = after.p50() / before.p50();
            row(what, "%.2f".formatted(ratio), "<= " + most, ratio <= most);
        }
    }

    /** Whether every answer was right. */
    boolean end() {
        out.printf("%n%d targets missed, %d answers wrong%n", missed, wrong);
        return wrong == 0;
    }
}
