package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.figures.FiguresFixture.MEMBERS;
import static org.unionledger.figures.FiguresFixture.MONEY;
import static org.unionledger.figures.FiguresFixture.VISITS;
import static org.unionledger.figures.FiguresFixture.asking;
import static org.unionledger.figures.FiguresFixture.officerAt;
import static org.unionledger.figures.FiguresFixture.posting;
import static org.unionledger.figures.FiguresFixture.union;
import static org.unionledger.figures.FiguresFixture.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.unionledger.testing.Await;

/** It is 10 February 2026, and street 10 closes the year before. */
class ClosingTests {

    private static final String LAST_DAY = "2025-12-31";

    private final FiguresFixture book = new FiguresFixture();

    @BeforeEach
    void today() {
        book.today = LocalDate.parse("2026-02-10");
    }

    @AfterEach
    void close() {
        book.close();
    }

    @ParameterizedTest(name = "at union {0} on {1}: counts on {2}")
    @CsvSource({
        "111, 2025-12-31, 2026-02-10",
        "111, 2026-01-01, 2026-01-01",
        "10, 2024-03-08, 2026-02-10",
        "211, 2025-12-31, 2025-12-31",
        "1, 2025-12-31, 2025-12-31"
    })
    void what_happened_in_a_closed_period_counts_today(int union, String day, String counted) {
        book.close(10, LAST_DAY);
        book.state(visit(1), posting(VISITS, union, day, "1"));
        book.state(Map.of(visit(2), List.of(posting(VISITS, union, day, "1"), posting(MONEY, union, day, "1"))));

        assertThat(book.figure(VISITS, union, counted, counted).value()).isEqualByComparingTo("2");
        assertThat(book.figure(MONEY, union, counted, counted).value()).isEqualByComparingTo("1");
        assertThat(facts()).allSatisfy(fact -> {
            assertThat(fact.day()).isEqualTo(counted);
            assertThat(fact.ownDay()).isEqualTo(day.equals(counted) ? null : LocalDate.parse(day));
        });
    }

    private List<FactLine> facts() {
        return Objects.requireNonNull(book.inOneSnapshot(() -> book.factsBehind.page(
                        officerAt(1), asking(VISITS, 1, "2020-01-01", "2030-12-31"), AsOf.NOW, null, 100)))
                .facts();
    }

    @Test
    void a_correction_leaves_the_closed_period_as_it_was_and_counts_today() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));
        book.close(10, LAST_DAY);
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "800"));

        assertThat(in2025()).isEqualByComparingTo("500");
        assertThat(in2026()).isEqualByComparingTo("300");

        book.today = LocalDate.parse("2026-02-11");
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "800"));
        assertThat(book.facts()).as("saying the same posts nothing").isEqualTo(3);

        book.retract(visit(1));
        assertThat(in2025()).isEqualByComparingTo("500");
        assertThat(in2026()).isEqualByComparingTo("-500");
        assertThat(book.figure(MONEY, 10, "2026-02-11", "2026-02-11").value()).isEqualByComparingTo("-800");
    }

    private @Nullable BigDecimal in2025() {
        return book.valueIn2025(MONEY, 10);
    }

    private @Nullable BigDecimal in2026() {
        return book.figure(MONEY, 10, "2026-01-01", "2026-12-31").value();
    }

    @Test
    void a_record_that_moves_out_of_a_closed_period_is_taken_back_today_and_stated_on_its_new_day() {
        book.state(visit(1), posting(MONEY, 111, "2025-12-31", "500"));
        book.close(10, LAST_DAY);
        book.state(visit(1), posting(MONEY, 111, "2026-01-03", "500"));

        assertThat(in2025()).isEqualByComparingTo("500");
        assertThat(book.figure(MONEY, 10, "2026-01-03", "2026-01-03").value()).isEqualByComparingTo("500");
        assertThat(book.figure(MONEY, 10, "2026-02-10", "2026-02-10").value()).isEqualByComparingTo("-500");
    }

    @Test
    void a_stock_that_would_reach_into_a_closed_period_after_its_union_moved_there_counts_today() {
        book.tree.move(union(211), union(11), LocalDate.parse("2025-07-01"));
        book.close(10, LAST_DAY);
        book.state(visit(1), posting(MEMBERS, 211, "2025-06-30", "5"), posting(VISITS, 211, "2025-06-30", "1"));

        assertThat(book.figure(MEMBERS, 10, LAST_DAY, LAST_DAY).value()).isNull();
        assertThat(book.figure(MEMBERS, 10, "2026-02-10", "2026-02-10").value()).isEqualByComparingTo("5");
        assertThat(book.valueIn2025(VISITS, 20))
                .as("a flow stays in the open street")
                .isEqualByComparingTo("1");
    }

    @Test
    void nothing_is_recorded_late_for_a_union_that_has_no_place_any_more() {
        book.state(visit(1), posting(VISITS, 111, "2025-03-08", "1"));
        book.tree.close(union(111), LocalDate.parse("2026-01-01"));
        book.close(10, LAST_DAY);

        assertThatExceptionOfType(NoPlace.class)
                .isThrownBy(() -> book.state(visit(2), posting(VISITS, 111, "2025-03-08", "1")));
        assertThatExceptionOfType(NoPlace.class).isThrownBy(() -> book.retract(visit(1)));
        book.state(visit(1), posting(VISITS, 111, "2025-03-08", "1"));
        assertThat(book.facts()).isEqualTo(1);
    }

    @ParameterizedTest(name = "moved on {0}: refused {1}")
    @CsvSource({"2025-12-31, true", "2026-01-01, false"})
    void the_tree_is_not_changed_on_a_closed_day(LocalDate day, boolean refused) {
        book.close(10, LAST_DAY);

        for (int moved : List.of(11, 211)) {
            Runnable move = () -> book.tree.move(union(moved), union(moved == 11 ? 20 : 11), day);
            if (refused) {
                book.tree.refused(
                        () -> book.tree.place(union(moved), union(moved == 11 ? 20 : 11), day),
                        publishing -> assertThatThrownBy(publishing::run)
                                .isInstanceOf(DataAccessException.class)
                                .satisfies(failed -> assertThat(ClosedPeriod.in(failed))
                                        .get()
                                        .satisfies(closed -> {
                                            assertThat(closed.union()).isEqualTo(union(10));
                                            assertThat(closed.through()).isEqualTo(LAST_DAY);
                                        })));
            } else {
                move.run();
            }
        }
    }

    @Test
    void unions_are_founded_below_a_closed_one() {
        book.close(10, LAST_DAY);
        book.tree.add(112, union(11));
        book.state(visit(1), posting(VISITS, 112, "2025-03-08", "1"));

        assertThat(book.figure(VISITS, 112, "2026-02-10", "2026-02-10").value()).isEqualByComparingTo("1");
    }

    @Test
    void a_closing_is_taken_back_until_something_was_counted_elsewhere_because_of_it() {
        int year = book.close(10, LAST_DAY);
        assertThat(book.open(year)).isTrue();
        book.state(visit(1), posting(VISITS, 111, "2025-12-31", "1"));
        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("1");

        int half = book.close(10, "2025-06-30");
        int again = book.close(10, LAST_DAY);
        book.state(visit(2), posting(VISITS, 111, "2025-03-08", "1"));
        assertThat(book.open(again)).as("June is still closed").isTrue();
        assertThat(book.open(half)).isFalse();
        book.state(visit(3), posting(VISITS, 111, "2025-12-31", "1"));
        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("2");
    }

    @Test
    void whoever_closes_waits_for_whoever_posts_and_who_comes_later_finds_the_period_closed() {
        var others = new ArrayList<CompletableFuture<?>>();
        book.inTransaction(() -> {
            book.figures.state(visit(1), List.of(posting(VISITS, 111, LAST_DAY, "1")));
            others.add(CompletableFuture.runAsync(() -> book.close(10, LAST_DAY)));
            awaitSomebodyAtTheGate();
            others.add(CompletableFuture.runAsync(() -> book.state(visit(2), posting(VISITS, 211, LAST_DAY, "1"))));
        });
        others.forEach(CompletableFuture::join);
        book.state(visit(3), posting(VISITS, 111, LAST_DAY, "1"));

        assertThat(book.figure(VISITS, 10, LAST_DAY, LAST_DAY).value()).isEqualByComparingTo("1");
        assertThat(book.figure(VISITS, 20, LAST_DAY, LAST_DAY).value()).isEqualByComparingTo("1");
        assertThat(book.figure(VISITS, 10, "2026-02-10", "2026-02-10").value()).isEqualByComparingTo("1");
    }

    private void awaitSomebodyAtTheGate() {
        Await.until(() -> book.jdbc.sql("""
                select exists (select
                                 from pg_locks
                                where not granted
                                  and relation = 'figures.gate'::regclass
                                  and database = (select oid from pg_database where datname = current_database()))
                """).query(Boolean.class).single());
    }
}
