package org.unionledger.ledger.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.figures.IndicatorUse;
import org.unionledger.figures.IndicatorUses;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.PostingRule;

/** The indicators that the postings of each register name. */
@Component
class LedgerIndicators implements IndicatorUses {

    private final Ledgers ledgers;

    LedgerIndicators(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public List<IndicatorUse> indicatorUses() {
        return uses(ledgers.declarations());
    }

    @Override
    public List<IndicatorUse> indicatorUses(Scope scope) {
        return uses(ledgers.declarations(scope));
    }

    private static List<IndicatorUse> uses(List<Declaration> declarations) {
        return declarations.stream()
                .flatMap(ledger -> ledger.postings().stream()
                        .map(PostingRule::indicator)
                        .distinct()
                        .map(indicator -> IndicatorUse.posts(
                                indicator,
                                words -> words.either(
                                        ledger.name().chinese(), ledger.name().english()),
                                "/ledgers/" + ledger.id(),
                                Right.READ_LEDGERS)))
                .toList();
    }
}
