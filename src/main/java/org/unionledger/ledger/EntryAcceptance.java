package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Values;

/** Whether values may be entered: by what their register declares, and by what its book has already. */
@Component
class EntryAcceptance {

    private final EntrySearch search;
    private final Clock clock;

    EntryAcceptance(EntrySearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** Everything that is wrong with values as they are kept, warnings among it. */
    List<EntryProblem> problems(Declaration declaration, Values kept) {
        return rules(declaration).problems(kept);
    }

    /** The same of values as somebody writes them. */
    List<EntryProblem> problemsOfWritten(Declaration declaration, Values written) {
        EntryRules rules = rules(declaration);
        return rules.problems(rules.evened(written));
    }

    static List<EntryProblem> refusals(List<EntryProblem> problems) {
        return problems.stream().filter(problem -> !problem.warning()).toList();
    }

    /** The values as they are kept. @throws EntryRefused if they break a rule */
    Values accepted(Declaration declaration, Values values) {
        EntryRules rules = rules(declaration);
        Values evened = rules.evened(values);
        List<EntryProblem> refusals = refusals(rules.problems(evened));
        if (!refusals.isEmpty()) {
            throw new EntryRefused(refusals);
        }
        return evened;
    }

    private EntryRules rules(Declaration declaration) {
        return new EntryRules(declaration, LocalDate.now(clock));
    }

    /** @throws EntryRefused if an entry says the same already */
    void refuseRepeated(Declaration declaration, OrganizationId home, Values values) {
        if (!search.known(declaration, home, List.of(NaturalKey.of(declaration, values)))
                .isEmpty()) {
            throw new EntryRefused(List.of(EntryProblem.overall("repeated")));
        }
    }
}
