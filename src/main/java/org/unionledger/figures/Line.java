package org.unionledger.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** What is wanted of a strand at one grain: overlapping and adjoining spans in one stretch, each day once. */
final class Line {

    private final Strand strand;
    private final Grain grain;
    private final List<Span> spans = new ArrayList<>();
    private final List<Scan> scans = new ArrayList<>();

    Line(Strand strand, Grain grain) {
        this.strand = strand;
        this.grain = grain;
    }

    /** Before {@link #lay}. */
    void want(Span span) {
        spans.add(span);
    }

    /** Cuts what is wanted into scans, numbered from here on. */
    List<Scan> lay(int number) {
        spans.sort(Comparator.comparing(Span::from));
        var bounds = new TreeSet<LocalDate>();
        for (Span span : spans) {
            if (!bounds.isEmpty() && span.from().isAfter(bounds.last())) {
                add(number, bounds);
                bounds.clear();
            }
            bounds.add(span.from());
            bounds.add(span.until());
        }
        if (!bounds.isEmpty()) {
            add(number, bounds);
        }
        return scans;
    }

    private void add(int number, TreeSet<LocalDate> bounds) {
        scans.add(new Scan(number + scans.size(), strand, grain, List.copyOf(bounds)));
    }

    /** The scan that a span lies in. After {@link #lay}. */
    Scan scanOf(Span span) {
        for (Scan scan : scans) {
            if (span.until().isAfter(scan.until())) {
                continue;
            }
            return scan;
        }
        throw new IllegalArgumentException("Never wanted: " + span);
    }
}
