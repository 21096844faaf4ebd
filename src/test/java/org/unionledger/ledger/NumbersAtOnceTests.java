package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.ledger.LedgerFixture.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

/** Four people enter into the same book at the same time. */
@LedgerTest
class NumbersAtOnceTests {

    private static final int PEOPLE = 4;
    private static final int EACH = 5;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader reader;

    @Test
    void no_number_is_given_twice() throws Exception {
        Street tree = new LedgerFixture(organizations, reader).street();
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<String> numbers = new ArrayList<>();
            for (Future<List<String>> done : people.invokeAll(IntStream.range(0, PEOPLE)
                    .mapToObj(person -> entering(tree, person))
                    .toList())) {
                numbers.addAll(done.get());
            }
            assertThat(numbers).hasSize(PEOPLE * EACH).doesNotHaveDuplicates();
        } finally {
            people.shutdown();
        }
    }

    private Callable<List<String>> entering(Street tree, int person) {
        return () -> IntStream.range(0, EACH)
                .mapToObj(one -> ledgers.number(ledgers.enter(
                        tree.officer(),
                        tree.street().id(),
                        "visit",
                        visit("困难职工", 1 + person * EACH + one, 100),
                        Repeat.REFUSE)))
                .toList();
    }
}
