package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.unionledger.figures.FiguresFixture.MEMBERS;
import static org.unionledger.figures.FiguresFixture.MONEY;
import static org.unionledger.figures.FiguresFixture.asking;
import static org.unionledger.figures.FiguresFixture.officerAt;
import static org.unionledger.figures.FiguresFixture.posting;
import static org.unionledger.figures.FiguresFixture.union;
import static org.unionledger.figures.FiguresFixture.visit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

class FactsBehindTests {

    private final FiguresFixture book = new FiguresFixture();

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void the_facts_behind_a_flow_add_up_to_it_and_come_latest_first() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));
        book.state(visit(2), posting(MONEY, 121, "2025-05-01", "300"));
        book.state(visit(3), posting(MONEY, 211, "2025-03-08", "7"));
        book.state(visit(4), posting(MONEY, 111, "2024-12-31", "9"));
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "800"));

        var page = page(asking(MONEY, 10, "2025-01-01", "2025-12-31"), null, 50);

        assertThat(page.figure().value()).isEqualByComparingTo("1100");
        assertThat(page.figure().facts()).isEqualTo(4);
        assertThat(page.facts())
                .extracting(fact -> fact.day() + " " + fact.quantity() + " " + fact.reversal())
                .containsExactly(
                        "2025-05-01 300.00 false",
                        "2025-03-08 800.00 false",
                        "2025-03-08 -500.00 true",
                        "2025-03-08 500.00 false");
        assertThat(page.next()).isNull();
    }

    @Test
    void the_facts_behind_a_stock_are_all_up_to_its_day_of_those_who_lie_below_on_it() {
        book.state(visit(1), posting(MEMBERS, 111, "2019-01-01", "5"));
        book.state(visit(2), posting(MEMBERS, 121, "2020-01-01", "3"));
        book.state(visit(3), posting(MEMBERS, 111, "2025-10-01", "1"));
        book.tree.move(union(12), union(20), LocalDate.parse("2025-06-01"));

        assertThat(page(asking(MEMBERS, 10, "2025-01-01", "2025-06-30"), null, 50)
                        .facts())
                .extracting(FactLine::source)
                .containsExactly(visit(1));
        assertThat(page(asking(MEMBERS, 10, "2025-01-01", "2025-05-31"), null, 50)
                        .facts())
                .extracting(FactLine::source)
                .containsExactly(visit(2), visit(1));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (int record = 1; record <= 25; record++) {
            book.state(visit(record), posting(MONEY, 111, "2025-03-0" + (1 + record % 3), "1"));
        }
        var seen = new ArrayList<Long>();
        FactCursor after = null;
        do {
            var page = page(asking(MONEY, 10, "2025-01-01", "2025-12-31"), after, 10);
            page.facts().forEach(fact -> seen.add(fact.source().record()));
            assertThat(page.figure().facts()).isEqualTo(25);
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void a_large_union_lists_the_same_facts_in_the_same_order_as_a_small_one() {
        for (int record = 1; record <= 12; record++) {
            int at = List.of(111, 121, 211).get(record % 3);
            book.state(visit(record), posting(MONEY, at, "2025-03-0" + (1 + record % 4), "1"));
            book.state(visit(100 + record), posting(MEMBERS, at, "2024-03-0" + (1 + record % 4), "1"));
        }
        book.state(visit(3), posting(MONEY, 111, "2025-03-09", "2"));
        book.tree.move(union(12), union(20), LocalDate.parse("2025-03-03"));
        var questions = List.of(
                asking(MONEY, 10, "2025-01-01", "2025-12-31"),
                asking(MONEY, 20, "2025-01-01", "2025-12-31"),
                asking(MEMBERS, 10, "2025-01-01", "2025-03-02"),
                asking(MEMBERS, 20, "2025-01-01", "2025-12-31"));
        var moment = book.now();

        var small = questions.stream().map(this::pagesOfThree).toList();
        var then = questions.stream().map(question -> pageAt(question, moment)).toList();
        book.jdbc
                .sql("insert into figures.node select unnest(array[10, 20]), true on conflict do nothing")
                .update();

        assertThat(questions.stream().map(this::pagesOfThree).toList())
                .isEqualTo(small)
                .allSatisfy(facts -> assertThat(facts).isNotEmpty());
        assertThat(questions.stream().map(question -> pageAt(question, moment)).toList())
                .isEqualTo(then);
    }

    private List<Long> pagesOfThree(FigureQuery question) {
        var seen = new ArrayList<Long>();
        FactCursor after = null;
        do {
            var page = page(officerAt(1), question, after, 3);
            page.facts().forEach(fact -> seen.add(fact.id()));
            after = page.next();
        } while (after != null);
        return seen;
    }

    private List<Long> pageAt(FigureQuery question, Instant moment) {
        var page = book.inOneSnapshot(() -> book.factsBehind.page(officerAt(1), question, AsOf.at(moment), null, 50));
        return Objects.requireNonNull(page).facts().stream().map(FactLine::id).toList();
    }

    @Test
    void the_first_facts_of_several_figures_are_read_together() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));
        book.state(visit(2), posting(MONEY, 121, "2025-05-01", "300"));
        book.state(visit(3), posting(MEMBERS, 111, "2019-01-01", "5"));

        var first = first(
                officerAt(10),
                2,
                asking(MONEY, 10, "2025-01-01", "2025-12-31"),
                asking(MONEY, 11, "2024-01-01", "2024-12-31"),
                asking(MEMBERS, 11, "2025-01-01", "2025-12-31"));

        assertThat(first).extracting(FirstFacts::all).containsExactly(true, true, true);
        assertThat(first)
                .extracting(each -> each.facts().stream().map(FactLine::source).toList())
                .containsExactly(List.of(visit(2), visit(1)), List.of(), List.of(visit(3)));
    }

    @Test
    void a_figure_of_more_facts_than_are_read_is_told_apart() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));
        book.state(visit(2), posting(MONEY, 121, "2025-05-01", "300"));

        var first = first(officerAt(10), 1, asking(MONEY, 10, "2025-01-01", "2025-12-31"));

        assertThat(first).hasSize(1);
        assertThat(first.get(0).all()).isFalse();
        assertThat(first.get(0).facts()).extracting(FactLine::source).containsExactly(visit(2));
    }

    @Test
    void no_facts_are_read_together_when_one_figure_lies_outside_the_scope() {
        assertThatExceptionOfType(NotInScope.class)
                .isThrownBy(() -> first(
                        officerAt(11),
                        10,
                        asking(MONEY, 11, "2025-01-01", "2025-12-31"),
                        asking(MONEY, 12, "2025-01-01", "2025-12-31")));
    }

    private List<FirstFacts> first(Scope scope, int limit, FigureQuery... queries) {
        return Objects.requireNonNull(
                book.inOneSnapshot(() -> book.factsBehind.first(scope, List.of(queries), AsOf.NOW, limit)));
    }

    @Test
    void as_of_a_past_moment_the_facts_of_then_are_listed() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));
        Instant then = book.now();
        book.retract(visit(1));

        var page = book.inOneSnapshot(() -> book.factsBehind.page(
                officerAt(10), asking(MONEY, 10, "2025-01-01", "2025-12-31"), AsOf.at(then), null, 10));

        assertThat(page).isNotNull();
        assertThat(page.facts()).extracting(FactLine::quantity).containsExactly(new BigDecimal("500.00"));
    }

    @Test
    void only_facts_of_the_kind_asked_for_are_listed() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500", Breakdown.of("kind", "困难职工")));
        book.state(visit(2), posting(MONEY, 111, "2025-03-08", "300", Breakdown.of("kind", "劳模")));

        assertThat(page(asking(MONEY, 10, "2025-01-01", "2025-12-31").where("kind", "劳模"), null, 50)
                        .facts())
                .extracting(FactLine::source)
                .containsExactly(visit(2));
    }

    @Test
    void a_record_can_be_opened_only_by_those_who_may_see_it() {
        book.recordKinds.addBean("visits", new VisitsSeenBy(union(10)));
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));
        var asked = asking(MONEY, 111, "2025-01-01", "2025-12-31");

        assertThat(page(officerAt(10), asked, null, 50).facts().get(0).link())
                .isEqualTo(new RecordLink("走访 1", "/visits/1"));
        assertThat(page(officerAt(111), asked, null, 50).facts().get(0).link()).isNull();
    }

    @Test
    void a_union_elsewhere_or_nowhere_is_not_in_scope() {
        for (int foreign : List.of(20, 1, 999)) {
            assertThatExceptionOfType(NotInScope.class)
                    .isThrownBy(() -> page(asking(MONEY, foreign, "2025-01-01", "2025-12-31"), null, 50));
        }
    }

    private FactPage page(FigureQuery query, @Nullable FactCursor after, int limit) {
        return page(officerAt(10), query, after, limit);
    }

    private FactPage page(Scope scope, FigureQuery query, @Nullable FactCursor after, int limit) {
        var page = book.inOneSnapshot(() -> book.factsBehind.page(scope, query, AsOf.NOW, after, limit));
        return Objects.requireNonNull(page);
    }

    private record VisitsSeenBy(OrganizationId place) implements RecordKind {

        @Override
        public String kind() {
            return "ledger.visit";
        }

        @Override
        public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
            var links = new HashMap<Long, RecordLink>();
            if (scope.place().equals(place)) {
                records.forEach(record -> links.put(record, new RecordLink("走访 " + record, "/visits/" + record)));
            }
            return links;
        }

        @Override
        public void recount(BiConsumer<Source, List<Posting>> statement) {}
    }
}
