package org.unionledger.plan;

import java.util.List;
import org.unionledger.frame.Words;
import org.unionledger.ledger.EntryRefused;

/** What a page says when something is refused, by this module or by the register. */
public final class Refusals {

    private Refusals() {}

    public static List<String> words(PlanRefused refused, Words words) {
        return refused.problems().stream()
                .map(problem -> words.text(problem.key()))
                .toList();
    }

    public static List<String> words(EntryRefused refused, Words words) {
        return refused.problems().stream().map(problem -> problem.text(words)).toList();
    }
}
