package org.unionledger.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where records post what they state. Facts are append-only: a correction is a reversal and a new fact. What is thrown here
 * dooms the transaction.
 */
@Service
// named, because otherwise it is looked for at each call
@Transactional(transactionManager = "transactionManager", propagation = Propagation.MANDATORY)
public class Figures {

    private final StatementConverter converter;
    private final FactRepository facts;
    private final Clock clock;

    Figures(StatementConverter converter, FactRepository facts, Clock clock) {
        this.converter = converter;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Says what a record now states, replacing whatever it stated before: posts what is missing, reverses what no longer
     * holds. Saying the same twice posts nothing. Runs in the caller's transaction, and holds up others who restate the
     * same record until that ends. What falls into a closed period (封账) is counted today and keeps its own day.
     *
     * @param postings empty when the record no longer states anything; what falls on the same indicator, union, day and
     *     breakdown is added up
     * @throws IllegalArgumentException if an indicator is unknown, a formula, or does not have such a breakdown
     * @throws NoPlace if a posting falls on a day on which its union is closed
     */
    public void state(Source source, List<Posting> postings) {
        state(Map.of(source, postings));
    }

    /** The same for many records at once, as an import does. */
    public void state(Map<Source, List<Posting>> statements) {
        var stated = converter.stated(statements.entrySet().stream()
                .map(each -> new Statement(each.getKey(), each.getValue()))
                .toList());
        facts.restate(stated, LocalDate.now(clock));
    }

    /** The record was voided: reverses everything it states. */
    public void retract(Source source) {
        state(source, List.of());
    }
}
