package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.attachment.AttachmentsView;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.evaluation.scheme.Rule;
import org.unionledger.frame.FigureLink;

/**
 * A score as its page shows it.
 *
 * @param aspects in their order
 * @param total   of a hundred, as far as points are known
 * @param judges  whether the reader reviews it
 * @param scores  whether the reader may score or object on behalf of the union
 * @param turn    what the reader may write down now
 * @param ranking of all that are judged in the round; empty before the publication
 */
public record ScoreSheet(
        Round round,
        Score score,
        String union,
        String judge,
        List<Part> aspects,
        BigDecimal total,
        boolean judges,
        boolean scores,
        Turn turn,
        List<Ranked> ranking) {

    /** @param gives of its weight */
    public record Part(String name, BigDecimal weight, BigDecimal gives, List<Line> lines) {}

    /**
     * @param rule      said in words
     * @param reached   as of the publication, or now before it; null where people decide
     * @param now       as it is now, once the published one is fixed; null before
     * @param target    the union's own; null where none counts
     * @param wanted    what is wanted of all; empty where nothing is
     * @param computed  empty where it cannot be told
     * @param unset     whether points are computed from a target that was never set
     * @param points    what counts as far as it is known; null where nobody has said yet
     * @param lost      what is missing to all points; null where nothing is
     * @param books     where missing records are written down
     */
    public record Line(
            Item item,
            String rule,
            boolean byFigures,
            @Nullable FigureLink reached,
            @Nullable FigureLink now,
            @Nullable FigureLink target,
            String wanted,
            String computed,
            boolean unset,
            Mark mark,
            @Nullable BigDecimal points,
            @Nullable BigDecimal lost,
            List<Book> books,
            List<Objection> objections,
            Proof proof) {

        /** Whether it gives all points or none, so that there is nothing to type. */
        public boolean isAllOrNone() {
            return item.rule() instanceof Rule.YesNo;
        }
    }

    /** What is attached to an item. @param judges by the union that judges */
    public record Proof(List<AttachmentsView.Line> own, List<AttachmentsView.Line> judges) {

        public boolean isEmpty() {
            return own.isEmpty() && judges.isEmpty();
        }
    }

    /** @param own whether it is the union of the page */
    public record Ranked(int place, String union, BigDecimal total, boolean own) {}

    /** Points as people write them: 8, 4.5; empty for null. */
    public static String plain(@Nullable BigDecimal points) {
        if (points == null) {
            return "";
        }
        BigDecimal stripped = points.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** Whether the union may write down how it scores itself. */
    public boolean isToBeScored() {
        return turn == Turn.SELF;
    }

    public boolean isToBeReviewed() {
        return turn == Turn.REVIEW;
    }

    /** All items to which anything is attached, in their order. */
    public List<Line> proven() {
        return aspects.stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> !line.proof().isEmpty())
                .toList();
    }

    /** All items that lost points, in their order. */
    public List<Line> losses() {
        return aspects.stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.lost() != null)
                .toList();
    }
}
