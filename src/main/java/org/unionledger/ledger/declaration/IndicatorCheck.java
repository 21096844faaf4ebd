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
            return List.of(Flaw.of(where, Mistake.NO_INDICATOR, posting.indicator()));
        }
        Indicator indicator = found.get();
        if (indicator.kind() == IndicatorKind.FORMULA) {
            return List.of(Flaw.of(where, Mistake.COMPUTED, indicator.id()));
        }
        return posting.breakdown().keySet().stream()
                .filter(kind -> !indicator.breakdowns().contains(kind))
                .map(kind -> Flaw.of(where + ".breakdown", Mistake.NO_BREAKDOWN, indicator.id(), kind))
                .toList();
    }
}
