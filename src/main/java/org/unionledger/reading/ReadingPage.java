package org.unionledger.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.FigureLink;

/**
 * A reading as its page shows it.
 *
 * @param unionName of the union whose book it is held against
 */
public record ReadingPage(List<TextView> texts, String unionName) {

    /** Whether a figure can be entered into the book from its text. */
    public enum Choice {
        /** It was not kept, the book has it or more, or it is none that was reached. */
        NONE,
        /** It is computed from others: those are entered, and it follows. */
        COMPUTED,
        OFFERED,
        /** Offered, and what the book lacks for sure: the only one of its indicator and time. */
        PROPOSED
    }

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
     * @param choice whether it can be entered into the book (补录)
     */
    public record Row(
            int number,
            ReadFigure figure,
            @Nullable String indicator,
            @Nullable FigureLink book,
            String verdict,
            @Nullable BigDecimal difference,
            Choice choice) {}
}
