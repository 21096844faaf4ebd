package org.unionledger.summary.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Figure;

/** What a pattern is told with: the figures and words of one union and period, or of one item of a list. */
public interface Answers {

    /** The figure an operand asks for; null when there is no such indicator. */
    @Nullable
    Figure figure(Operand operand);

    /** The word of this name, one of {@link WordNames#NAMES}. */
    String word(String name);

    /** What a list may tell of, in no particular order. */
    List<Answers> items(Each list);

    /** What a list of names tells of, the most telling first and no more than it asks for. */
    List<Answers> mentioned(Mention list);
}
