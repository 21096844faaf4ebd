package org.unionledger.summary.pattern;

import java.util.ArrayList;
import java.util.List;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;

/**
 * A list of things that have names: highlights, targets missed, what is planned. Some are about an indicator, whose figures may
 * be told beside the name.
 *
 * @param kind   as modules offer them
 * @param next   whether those of the period that comes next are meant
 * @param most   how many at most
 * @param joiner what stands between two names
 */
public record Mention(String kind, boolean next, int most, Pattern item, String joiner) implements Node {

    /** What {@code it} stands for in an item, until it is known which indicator the item is about. */
    public static final IndicatorId IT = new IndicatorId("mention.it");

    static final Expression ITS_FIGURE = new Expression.Asked(new Operand(IT, Breakdown.NONE, Which.THIS));

    /** So many, unless the pattern says. */
    static final int USUAL = 5;

    @Override
    public boolean tell(Answers answers, List<Said> said) {
        List<Answers> items = answers.mentioned(this);
        List<Said> told = new ArrayList<>();
        for (Answers each : items) {
            List<Said> one = item.tell(each);
            if (!told.isEmpty() && !one.isEmpty()) {
                told.add(new Said.Plain(joiner));
            }
            told.addAll(one);
        }
        said.addAll(told);
        return !told.isEmpty();
    }

    /** What is looked up: the same list is, however it is written. */
    public Sought sought() {
        return new Sought(kind, next);
    }

    /** @see Mention#kind @see Mention#next */
    public record Sought(String kind, boolean next) {}
}
