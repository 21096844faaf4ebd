package org.unionledger.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What must be read to answer questions: overlapping and adjoining spans of a strand in one stretch, each day once. */
final class ScanPlan {

    private record Thread(Strand strand, Grain grain) {}

    private final Map<Thread, TreeSet<LocalDate>> wanted = new LinkedHashMap<>();
    private final Map<Thread, List<Span>> spans = new LinkedHashMap<>();
    private final Map<Thread, List<Integer>> scansOf = new LinkedHashMap<>();
    private final List<Scan> scans = new ArrayList<>();

    /** Before {@link #lay}. */
    void want(Strand strand, Span range) {
        want(strand, Grain.FACT, range);
        var cut = Cut.of(range);
        want(strand, Grain.MONTH, cut.months());
        cut.days().forEach(days -> want(strand, Grain.DAY, days));
    }

    private void want(Strand strand, Grain grain, Span span) {
        if (!span.isEmpty()) {
            var thread = new Thread(strand, grain);
            spans.computeIfAbsent(thread, key -> new ArrayList<>()).add(span);
            var bounds = wanted.computeIfAbsent(thread, key -> new TreeSet<>());
            bounds.add(span.from());
            bounds.add(span.until());
        }
    }

    List<Scan> lay() {
        spans.forEach(this::lay);
        return scans;
    }

    private void lay(Thread thread, List<Span> those) {
        those.sort(Comparator.comparing(Span::from));
        var from = those.get(0).from();
        var until = those.get(0).until();
        for (Span span : those) {
            if (span.from().isAfter(until)) {
                add(thread, new Span(from, until));
                from = span.from();
            }
            until = span.until().isAfter(until) ? span.until() : until;
        }
        add(thread, new Span(from, until));
    }

    private void add(Thread thread, Span stretch) {
        var bounds = wanted.getOrDefault(thread, new TreeSet<>()).subSet(stretch.from(), true, stretch.until(), true);
        scansOf.computeIfAbsent(thread, key -> new ArrayList<>()).add(scans.size());
        scans.add(new Scan(thread.strand(), thread.grain(), List.copyOf(bounds)));
    }

    /** Hands over the number of each scan that belongs to the range, with the part of it that does. After {@link #lay}. */
    void visit(Strand strand, Span range, Visitor visitor) {
        visit(strand, Grain.FACT, range, visitor);
        var cut = Cut.of(range);
        visit(strand, Grain.MONTH, cut.months(), visitor);
        cut.days().forEach(days -> visit(strand, Grain.DAY, days, visitor));
    }

    private void visit(Strand strand, Grain grain, Span span, Visitor visitor) {
        if (!span.isEmpty()) {
            for (int number : scansOf.getOrDefault(new Thread(strand, grain), List.of())) {
                if (scans.get(number).covers(span)) {
                    visitor.visit(number, span);
                }
            }
        }
    }

    /** The numbers of the scans that belong to the range. After {@link #lay}. */
    IntStream scans(Strand strand, Span range) {
        var numbers = IntStream.builder();
        visit(strand, range, (scan, part) -> numbers.add(scan));
        return numbers.build();
    }

    /** Takes a part of a range. */
    interface Visitor {
        void visit(int scan, Span part);
    }
}
