package org.unionledger.reading;

import java.util.List;
import java.util.Optional;
import org.unionledger.figures.Period;

/**
 * One summary of a page as it was read.
 *
 * @param kind annual, half-year, quarter, month, special, brief, plan or duty-report
 * @param writer whose it is, empty if nobody is named
 * @param period 2023年, 2023年上半年, 20xx年; empty if none is told
 * @param start its first place in the text of the file, {@code end} the place behind it
 * @param passages the text as it is seen, cut at its figures
 */
public record ReadText(
        String title,
        String kind,
        String writer,
        String period,
        int start,
        int end,
        List<ReadFigure> figures,
        List<ReadFinding> findings,
        List<Passage> passages) {

    /** The days of {@link #period()}; empty where its year is not told in full. */
    public Optional<Period> days() {
        return BookPeriods.of(period);
    }

    /** Those that do not hold. */
    public List<ReadFinding> contradictions() {
        return findings.stream().filter(finding -> !finding.holds()).toList();
    }
}
