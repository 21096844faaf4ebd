package org.unionledger.summary.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of things that have names and no figures: highlights, targets missed, what is planned.
 *
 * @param kind   as modules offer them
 * @param next   whether those of the period that comes next are meant
 * @param most   how many at most
 * @param joiner what stands between two names
 */
public record Mention(String kind, boolean next, int most, Pattern item, String joiner) implements Node {

    /** So many, unless the pattern says. */
    static final int USUAL = 5;

    @Override
    public boolean tell(Answers answers, List<Said> said) {
        List<Answers> items = answers.mentioned(this);
        List<Said> told = new ArrayList<>();
        for (Answers each : items) {
            if (!told.isEmpty()) {
                told.add(new Said.Plain(joiner));
            }
            told.addAll(item.tell(each));
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
