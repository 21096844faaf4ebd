package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.figures.FiguresFixture.MEMBERS;
import static org.unionledger.figures.FiguresFixture.MONEY;
import static org.unionledger.figures.FiguresFixture.VISITS;
import static org.unionledger.figures.FiguresFixture.posting;
import static org.unionledger.figures.FiguresFixture.union;
import static org.unionledger.figures.FiguresFixture.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Totals are kept for the district (1), its streets (10, 20) and the first community (11); the others are few facts. */
class TotalsTests {

    private static final int ALL = 1_000;

    private final FiguresFixture book = new FiguresFixture();

    @BeforeEach
    void keepTotals() {
        book.roller.giveCells(new Worth(2, 2, ALL));
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void a_figure_is_the_same_before_while_and_after_its_facts_are_merged() {
        for (int record = 1; record <= 5; record++) {
            book.state(visit(record), posting(VISITS, 111, "2025-03-0" + record, "1"));
        }

        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("5");
        assertThat(book.roller.rollOnce(2)).isEqualTo(2);
        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("5");
        assertThat(book.roller.rollOnce(ALL)).isEqualTo(3);
        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("5");
        assertThat(book.roller.rollOnce(ALL)).isZero();
    }

    @Test
    void what_is_not_merged_when_the_program_closes_waits_for_its_next_start() {
        book.state(visit(1), posting(VISITS, 111, "2025-03-01", "1"));
        book.roller.close();
        book.roller.roll();

        assertThat(book.roller.rollOnce(ALL)).isEqualTo(1);
        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("1");
    }

    @Test
    void a_merged_total_is_read_without_its_facts_and_by_the_day() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500.25"), posting(MONEY, 121, "2025-03-09", "0.75"));
        book.roller.rollOnce(ALL);

        assertThat(cells(10)).isPositive();
        assertThat(book.figure(MONEY, 10, "2025-03-08", "2025-03-08").value()).isEqualByComparingTo("500.25");
        assertThat(book.figure(MONEY, 10, "2025-03-01", "2025-03-31").value()).isEqualByComparingTo("501");
        assertThat(book.figure(MONEY, 10, "2025-03-01", "2025-03-31").facts()).isEqualTo(2);
    }

    @Test
    void merged_stock_moves_with_the_union_on_the_day_and_merged_flow_stays() {
        book.state(visit(1), posting(VISITS, 111, "2025-06-30", "1"), posting(MEMBERS, 111, "2024-01-01", "50"));
        book.roller.rollOnce(ALL);
        book.tree.move(union(11), union(20), LocalDate.parse("2025-07-01"));

        assertThat(book.figure(MEMBERS, 10, "2025-06-30", "2025-06-30").value()).isEqualByComparingTo("50");
        assertThat(book.figure(MEMBERS, 10, "2025-07-01", "2025-07-01").value()).isEqualByComparingTo("0");
        assertThat(book.figure(MEMBERS, 20, "2025-07-01", "2025-07-01").value()).isEqualByComparingTo("50");
        assertThat(book.figure(MEMBERS, 1, "2025-07-01", "2025-07-01").value()).isEqualByComparingTo("50");
        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("1");
        assertThat(book.valueIn2025(VISITS, 20)).isNull();
        assertThat(book.reconciler.differences().first()).isEmpty();
    }

    @Test
    void a_late_fact_dated_before_a_move_counts_where_the_union_then_was_and_its_stock_moves_along() {
        book.tree.move(union(11), union(20), LocalDate.parse("2025-07-01"));
        book.state(visit(1), posting(VISITS, 111, "2025-06-30", "1"), posting(MEMBERS, 111, "2025-06-30", "5"));
        book.roller.rollOnce(ALL);

        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("1");
        assertThat(book.figure(MEMBERS, 10, "2025-06-30", "2025-06-30").value()).isEqualByComparingTo("5");
        assertThat(book.valueIn2025(MEMBERS, 10)).isEqualByComparingTo("0");
        assertThat(book.valueIn2025(MEMBERS, 20)).isEqualByComparingTo("5");
    }

    @Test
    void a_figure_as_of_a_moment_before_a_move_is_read_along_the_old_ways() {
        book.state(visit(1), posting(VISITS, 111, "2025-08-01", "7"));
        book.roller.rollOnce(ALL);
        var before = book.now();
        book.tree.move(union(11), union(20), LocalDate.parse("2025-07-01"));

        assertThat(book.valueIn2025(VISITS, 10)).isNull();
        assertThat(book.valueIn2025(VISITS, 20)).isEqualByComparingTo("7");
        assertThat(book.valueIn2025(VISITS, 10, AsOf.at(before))).isEqualByComparingTo("7");
        assertThat(book.valueIn2025(VISITS, 20, AsOf.at(before))).isNull();
    }

    @Test
    void a_figure_as_of_a_moment_before_a_union_was_reopened_leaves_it_out() {
        book.state(visit(1), posting(MEMBERS, 111, "2024-01-01", "50"));
        book.roller.rollOnce(ALL);
        book.tree.close(union(111), LocalDate.parse("2025-03-01"));
        book.keepThisMinute();
        var before = book.now();
        book.tree.move(union(111), union(11), LocalDate.parse("2025-06-01"));

        assertThat(book.valueIn2025(MEMBERS, 10)).isEqualByComparingTo("50");
        assertThat(book.valueIn2025(MEMBERS, 10, AsOf.at(before))).isEqualByComparingTo("0");
    }

    @Test
    void of_many_spoilt_totals_all_are_counted_and_a_hundred_named() {
        LocalDate first = LocalDate.parse("2025-01-01");
        for (int day = 0; day < 120; day++) {
            book.state(visit(1 + day), posting(VISITS, 111, first.plusDays(day).toString(), "1"));
        }
        book.roller.rollOnce(ALL);
        book.jdbc
                .sql("update figures.cell set quantity = 9 where node = 10 and grain = 1")
                .update();

        Found<TotalDifference> found = book.reconciler.differences();

        assertThat(found.count()).isEqualTo(120);
        assertThat(found.first()).hasSize(100);
    }

    @Test
    void a_spoilt_total_is_named_and_put_right_only_when_told_to() {
        book.state(visit(1), posting(VISITS, 111, "2025-03-08", "1"), posting(VISITS, 211, "2025-03-08", "1"));
        book.roller.rollOnce(ALL);
        book.jdbc
                .sql("update figures.cell set quantity = 9 where node = 10 and grain = 1")
                .update();
        book.jdbc.sql("delete from figures.cell where node = 20 and grain = 2").update();

        assertThat(book.reconciler.differences().first())
                .extracting(
                        TotalDifference::organization,
                        TotalDifference::month,
                        each -> each.kept().intValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(union(10), false, 9),
                        org.assertj.core.groups.Tuple.tuple(union(20), true, 0));
        assertThat(book.valueIn2025(VISITS, 20)).isEqualByComparingTo("0");

        assertThat(rebuild()).isEqualTo(2);
        assertThat(book.reconciler.differences().first()).isEmpty();
        assertThat(book.valueIn2025(VISITS, 20)).isEqualByComparingTo("1");
    }

    @Test
    void the_watch_raises_an_alarm_and_takes_it_back_once_all_is_well() {
        book.state(visit(1), posting(VISITS, 111, "2025-03-08", "1"));
        book.roller.rollOnce(ALL);
        book.jdbc.sql("update figures.cell set facts = 2 where node = 10").update();

        watchAllOnce();
        assertThat(alarms()).isEqualTo(1);

        rebuild();
        watchAllOnce();
        assertThat(alarms()).isZero();
    }

    private void watchAllOnce() {
        long pairs = book.jdbc
                .sql("select (select count(*) from figures.node) * (select count(*) from figures.indicator)")
                .query(Long.class)
                .single();
        for (long i = 0; i < pairs; i++) {
            book.reconciler.watch();
        }
    }

    private long alarms() {
        return book.jdbc
                .sql("select count(*) from figures.alarm")
                .query(Long.class)
                .single();
    }

    @Test
    void totals_are_built_from_nothing_but_facts() {
        book.state(visit(1), posting(VISITS, 111, "2025-03-08", "1"), posting(MEMBERS, 211, "2025-03-08", "4"));
        book.roller.rollOnce(ALL);
        book.jdbc.sql("delete from figures.cell").update();
        book.state(visit(2), posting(VISITS, 111, "2025-03-09", "1"));

        assertThat(rebuild()).isPositive();

        assertThat(book.reconciler.differences().first()).isEmpty();
        assertThat(book.valueIn2025(VISITS, 1)).isEqualByComparingTo("2");
        assertThat(book.valueIn2025(MEMBERS, 1)).isEqualByComparingTo("4");
    }

    @Test
    void totals_are_built_where_every_fact_is_broken_down() {
        book.state(visit(1), posting(VISITS, 111, "2025-03-08", "1", Breakdown.of("kind", "劳模")));
        book.roller.rollOnce(ALL);
        book.jdbc.sql("delete from figures.cell").update();

        assertThat(rebuild()).isPositive();

        assertThat(book.reconciler.differences().first()).isEmpty();
        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("1");
    }

    @Test
    void whoever_reads_in_a_snapshot_from_before_a_rebuild_goes_on_reading_the_same_figures() {
        book.state(visit(1), posting(VISITS, 111, "2025-03-08", "1"));
        book.roller.rollOnce(ALL);
        book.jdbc.sql("update figures.cell set quantity = 9").update();

        book.oneSnapshot.executeWithoutResult(status -> {
            assertThat(book.jdbc
                            .sql("select count(*) from figures.fact")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            CompletableFuture.runAsync(book.rebuild::run).join();
            assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("1");
        });
        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("1");
        assertThat(cells(10)).isEqualTo(2);
    }

    @Test
    void a_middling_union_has_cells_of_months_alone_until_it_grows_large() {
        var middling = new FiguresFixture();
        middling.roller.giveCells(new Worth(1, ALL, 4));
        middling.state(
                visit(1),
                posting(VISITS, 111, "2025-03-08", "1", Breakdown.of("kind", "劳模")),
                posting(VISITS, 111, "2025-04-08", "1"),
                posting(MEMBERS, 111, "2025-03-08", "1"));
        middling.roller.rollOnce(ALL);

        assertThat(grains(middling, 10)).containsExactly(Grain.MONTH.number());
        assertThat(middling.figure(VISITS, 10, "2025-03-08", "2025-04-07").value())
                .isEqualByComparingTo("1");
        assertThat(middling.figure(VISITS, 10, "2025-03-09", "2025-04-07").value())
                .isEqualByComparingTo("0");
        assertThat(middling.figure(VISITS, 10, "2025-03-01", "2025-03-07").value())
                .isNull();

        middling.state(visit(2), posting(VISITS, 111, "2025-03-09", "1"));
        middling.roller.rollOnce(ALL);
        middling.roller.giveCells(new Worth(1, ALL, 4));

        assertThat(grains(middling, 10)).containsExactly(Grain.DAY.number(), Grain.MONTH.number());
        assertThat(middling.reconciler.differences().first()).isEmpty();
        middling.close();
    }

    private static List<Integer> grains(FiguresFixture book, int node) {
        return book.jdbc
                .sql("select distinct grain from figures.cell where node = :node order by 1")
                .param("node", node)
                .query(Integer.class)
                .list();
    }

    @Test
    void the_tree_is_not_changed_in_a_transaction_that_would_not_see_what_others_merged() {
        book.state(visit(1), posting(MEMBERS, 111, "2024-01-01", "50"));

        assertThatThrownBy(() -> book.oneSnapshot.executeWithoutResult(
                        status -> book.tree.move(union(11), union(20), LocalDate.parse("2025-07-01"))))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("read committed");
    }

    @Test
    void nobody_who_reads_while_facts_are_posted_merged_and_moved_ever_sees_one_twice_or_not_at_all() throws Exception {
        var done = new AtomicBoolean();
        var poster = CompletableFuture.runAsync(() -> {
            for (int record = 1; record <= 150; record++) {
                book.state(
                        visit(record),
                        posting(VISITS, 111, "2025-03-08", "1"),
                        posting(VISITS, 211, "2025-03-08", "-1"));
            }
        });
        var roller = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                book.roller.rollOnce(7);
            }
        });
        var mover = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                book.tree.move(union(12), union(20), LocalDate.parse("2025-07-01"));
                book.tree.move(union(12), union(10), LocalDate.parse("2025-07-01"));
            }
        });

        int last = 0;
        while (!poster.isDone()) {
            // Whatever is committed adds up to nothing for the district, and never grows less for the street.
            assertThat(value(1)).isIn(null, 0);
            Integer now = value(10);
            assertThat(now == null ? 0 : now).isGreaterThanOrEqualTo(last);
            last = now == null ? 0 : now;
        }
        done.set(true);
        CompletableFuture.allOf(poster, roller, mover).get();

        assertThat(value(10)).isEqualTo(150);
        book.roller.roll();
        assertThat(book.reconciler.differences().first()).isEmpty();
    }

    private @org.jspecify.annotations.Nullable Integer value(int union) {
        BigDecimal value = book.valueIn2025(VISITS, union);
        return value == null ? null : value.intValueExact();
    }

    @Test
    void a_book_restored_into_another_cluster_reads_past_moments_as_before() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));
        book.keepThisMinute();
        var before = book.now();
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "800"));
        book.keepThisMinute();

        restoredElsewhere();
        book.eras.begin();
        var after = book.now();
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "900"));
        book.roller.rollOnce(ALL);

        assertThat(book.valueIn2025(MONEY, 10, AsOf.at(before))).isEqualByComparingTo("500");
        assertThat(book.valueIn2025(MONEY, 10, AsOf.at(after))).isEqualByComparingTo("800");
        assertThat(book.valueIn2025(MONEY, 10)).isEqualByComparingTo("900");
    }

    /** As pg_restore leaves it: another cluster, whose transactions are numbered as if those of the old one were to come. */
    private void restoredElsewhere() {
        book.jdbc.sql("update figures.era set cluster = cluster + 1").update();
    }

    private int rebuild() {
        return book.rebuild.run();
    }

    private long cells(int node) {
        return book.jdbc
                .sql("select count(*) from figures.cell where node = :node")
                .param("node", node)
                .query(Long.class)
                .single();
    }
}
