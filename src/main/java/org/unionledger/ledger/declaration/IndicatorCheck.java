package org.unionledger.ledger.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;

/** Whether the figures a declaration feeds exist and divide as it says. */
public final class IndicatorCheck {

    private final Function<IndicatorId, Optional<Indicator>> indicators;

    public IndicatorCheck(Function<IndicatorId, Optional<Indicator>> indicators) {
        this.indicators = indicators;
    }

    /** @throws DeclarationRefused if it feeds a figure that does not exist, is computed, or does not divide that way */
    public void check(Declaration declaration) {
        List<Flaw> flaws = new ArrayList<>();
        for (int number = 0; number < declaration.postings().size(); number++) {
            flaws.addAll(flaws(declaration.postings().get(number), "postings[" + number + "]"));
        }
        if (!flaws.isEmpty()) {
            throw new DeclarationRefused(declaration.id(), flaws);
        }
    }

    private List<Flaw> flaws(PostingRule posting, String where) {
        Optional<Indicator> found = indicators.apply(posting.indicator());
        if (found.isEmpty()) {
            return List.of(new Flaw(where, "there is no indicator " + posting.indicator()));
        }
        Indicator indicator = found.get();
        if (indicator.kind() == IndicatorKind.FORMULA) {
            return List.of(new Flaw(where, indicator.id() + " is computed, nothing is posted to it"));
        }
        return posting.breakdown().keySet().stream()
                .filter(kind -> !indicator.breakdowns().contains(kind))
                .map(kind -> new Flaw(where + ".breakdown", indicator.id() + " does not divide by " + kind))
                .toList();
    }
}
