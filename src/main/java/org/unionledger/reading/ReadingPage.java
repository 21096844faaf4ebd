package org.unionledger.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.FigureLink;

/** A reading as its page shows it. */
public record ReadingPage(List<TextView> texts) {

    /**
     * @param number of the text in its page, from 1; makes the anchors of its figures
     * @param told the figures that tell something: results, targets, plans and those that are hidden or spoilt
     * @param others ordinals, names, dates and references
     */
    public record TextView(int number, ReadText text, List<Row> told, List<Row> others) {

        public List<ReadFinding> held() {
            return text.findings().stream().filter(ReadFinding::holds).toList();
        }

        public String anchor(int figure) {
            return "t" + number + "f" + figure;
        }

        /** Whether a figure is part of something that does not hold. */
        public boolean isDoubted(int figure) {
            return text.contradictions().stream()
                    .anyMatch(finding -> finding.figures().contains(figure));
        }
    }

    /**
     * @param indicator name of the indicator it seems to be of, null if none
     * @param book what the book says, to be opened; null where it cannot be told
     * @param verdict agrees, differs, missing or unknown
     * @param difference book less text; null unless it differs
     */
    public record Row(
            int number,
            ReadFigure figure,
            @Nullable String indicator,
            @Nullable FigureLink book,
            String verdict,
            @Nullable BigDecimal difference) {}
}
