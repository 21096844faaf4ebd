package org.unionledger.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.ledger.Ledgers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Two people do something with the same document in the same instant. */
@LedgerTest
class TwoWritersTests {

    private static final int ROUNDS = 6;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Documents documents;

    @Autowired
    DraftFigures figures;

    @Autowired
    As as;

    private DraftingFixture fixture;

    @BeforeEach
    void found() {
        fixture = new DraftingFixture(organizations, ledgers, documents, as);
        if (organizations.root().isEmpty()) {
            fixture.found();
        }
    }

    private static <T> List<Future<T>> both(Callable<T> deed) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<T> together = () -> {
            start.await();
            return deed.call();
        };
        try {
            return two.invokeAll(List.of(together, together));
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void figures_and_versions_are_numbered_one_after_the_other_and_of_two_texts_one_is_kept() throws Exception {
        var officer = fixture.officer();
        long id = fixture.begun(fixture.street, "草稿");
        Set<Integer> numbers = new HashSet<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (Future<Binding> bound : both(() ->
                    figures.bind(officer, id, new IndicatorId("aid.visits.person_times"), fixture.street, false))) {
                numbers.add(bound.get().number());
            }
            for (Future<Integer> version : both(() -> documents.keepVersion(officer, id, ""))) {
                assertThat(version.get()).isPositive();
            }
            int edition = fixture.open(id).document().edition();
            int kept = 0;
            for (Future<Boolean> saved : both(() -> {
                try {
                    documents.save(officer, id, edition, "草稿", ContentJson.write(Content.BLANK));
                    return true;
                } catch (ChangedMeanwhile | ConcurrencyFailureException late) {
                    return false;
                }
            })) {
                kept += saved.get() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        }
        assertThat(numbers).hasSize(2 * ROUNDS);
    }
}
