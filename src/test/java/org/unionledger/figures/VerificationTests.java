package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.figures.FiguresFixture.MONEY;
import static org.unionledger.figures.FiguresFixture.VISITS;
import static org.unionledger.figures.FiguresFixture.posting;
import static org.unionledger.figures.FiguresFixture.union;
import static org.unionledger.figures.FiguresFixture.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unionledger.access.Scope;

class VerificationTests {

    private final FiguresFixture book = new FiguresFixture();
    private final Visits visits = new Visits();

    @BeforeEach
    void offer() {
        book.recordKinds.addBean("visits", visits);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void all_is_well_when_facts_say_what_records_say() {
        enter(1, posting(MONEY, 111, "2025-03-08", "500"), posting(VISITS, 111, "2025-03-08", "1"));
        enter(2, posting(MONEY, 121, "2025-03-08", "300", Breakdown.of("kind", "劳模")));
        enter(2, posting(MONEY, 121, "2025-03-08", "200", Breakdown.of("kind", "劳模")));
        enter(3);

        assertThat(differences()).isEmpty();
    }

    @Test
    void a_record_that_was_changed_behind_the_facts_is_named() {
        enter(1, posting(MONEY, 111, "2025-03-08", "500"));
        visits.stated.put(1L, List.of(posting(MONEY, 111, "2025-03-08", "800")));

        assertThat(differences()).singleElement().satisfies(difference -> {
            assertThat(difference.source()).isEqualTo(visit(1));
            assertThat(difference.indicator()).isEqualTo(MONEY);
            assertThat(difference.organization()).isEqualTo(union(111));
            assertThat(difference.day()).isEqualTo(LocalDate.parse("2025-03-08"));
            assertThat(difference.stated()).isEqualByComparingTo("800");
            assertThat(difference.posted()).isEqualByComparingTo("500");
        });
    }

    @Test
    void a_record_without_facts_and_facts_without_a_record_are_named() {
        visits.stated.put(1L, List.of(posting(MONEY, 111, "2025-03-08", "500")));
        book.state(visit(2), posting(MONEY, 111, "2025-03-08", "500"));

        assertThat(differences())
                .extracting(difference -> difference.source() + " " + difference.stated() + " " + difference.posted())
                .containsExactly(visit(1) + " 500 0", visit(2) + " 0 500.00");
    }

    @Test
    void facts_of_a_kind_nobody_recounts_are_named() {
        var stranger = new Source("no.such.kind", 7);
        book.state(stranger, posting(MONEY, 111, "2025-03-08", "500"));

        assertThat(differences()).extracting(Difference::source).containsExactly(stranger);
    }

    @Test
    void the_same_money_under_another_kind_is_two_differences() {
        enter(1, posting(MONEY, 111, "2025-03-08", "500", Breakdown.of("kind", "劳模")));
        visits.stated.put(1L, List.of(posting(MONEY, 111, "2025-03-08", "500", Breakdown.of("kind", "困难职工"))));

        assertThat(differences())
                .extracting(difference -> difference.breakdown().values().get("kind"))
                .containsExactlyInAnyOrder("劳模", "困难职工");
    }

    @Test
    void of_many_differences_all_are_counted_and_a_hundred_named() {
        for (long record = 1; record <= 101; record++) {
            visits.stated.put(record, List.of(posting(MONEY, 111, "2025-03-08", "500")));
        }

        Found<Difference> found = book.inOneSnapshot(book.verification::differences);

        assertThat(found.count()).isEqualTo(101);
        assertThat(found.first()).hasSize(100);
        assertThat(found.first().get(99).source()).isEqualTo(visit(100));
    }

    private List<Difference> differences() {
        return Objects.requireNonNull(
                book.inOneSnapshot(book.verification::differences).first());
    }

    private void enter(long record, Posting... postings) {
        visits.stated.put(record, List.of(postings));
        book.state(visit(record), postings);
    }

    /** Records that remember what they state. */
    private static final class Visits implements RecordKind {
        private final Map<Long, List<Posting>> stated = new HashMap<>();

        @Override
        public String kind() {
            return "ledger.visit";
        }

        @Override
        public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
            return Map.of();
        }

        @Override
        public void recount(BiConsumer<Source, List<Posting>> statement) {
            stated.forEach((record, postings) -> statement.accept(visit(record), postings));
        }
    }
}
