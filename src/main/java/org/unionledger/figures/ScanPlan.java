package org.unionledger.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must be read to answer questions, each stretch once. */
final class ScanPlan {

    /** The lines of one strand. */
    private record Lines(Line facts, Line days, Line months) {
        static Lines of(Strand strand) {
            return new Lines(new Line(strand, Grain.FACT), new Line(strand, Grain.DAY), new Line(strand, Grain.MONTH));
        }
    }

    /** A part of what a question asks, which lies in one scan. */
    record Piece(Line line, Span span) {
        Scan scan() {
            return line.scanOf(span);
        }
    }

    private final Map<Strand, Lines> strands = new LinkedHashMap<>();

    /** Returns the pieces the range is to be put together from, whose scans are known after {@link #lay}. */
    List<Piece> want(Strand strand, Span range) {
        var lines = strands.computeIfAbsent(strand, Lines::of);
        var cut = Cut.of(range);
        var pieces = new ArrayList<Piece>(4);
        want(lines.facts(), range, pieces);
        want(lines.months(), cut.months(), pieces);
        cut.days().forEach(days -> want(lines.days(), days, pieces));
        return pieces;
    }

    private static void want(Line line, Span span, List<Piece> pieces) {
        if (!span.isEmpty()) {
            line.want(span);
            pieces.add(new Piece(line, span));
        }
    }

    List<Scan> lay() {
        var scans = new ArrayList<Scan>();
        for (Lines lines : strands.values()) {
            scans.addAll(lines.facts().lay(scans.size()));
            scans.addAll(lines.months().lay(scans.size()));
            scans.addAll(lines.days().lay(scans.size()));
        }
        return scans;
    }
}
