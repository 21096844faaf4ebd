package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.unionledger.figures.FiguresFixture.JOIN_RATE;
import static org.unionledger.figures.FiguresFixture.MEMBERS;
import static org.unionledger.figures.FiguresFixture.MONEY;
import static org.unionledger.figures.FiguresFixture.VISITS;
import static org.unionledger.figures.FiguresFixture.WORKERS;
import static org.unionledger.figures.FiguresFixture.asking;
import static org.unionledger.figures.FiguresFixture.posting;
import static org.unionledger.figures.FiguresFixture.union;
import static org.unionledger.figures.FiguresFixture.visit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FiguresTests {

    private final FiguresFixture book = new FiguresFixture();

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void what_happened_below_is_summed_up_the_tree() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500.50"));
        book.state(visit(2), posting(MONEY, 121, "2025-03-08", "300"));
        book.state(visit(3), posting(MONEY, 211, "2025-03-08", "7"));
        book.state(visit(4), posting(MONEY, 10, "2025-03-08", "1000"));

        assertThat(book.valueIn2025(MONEY, 111)).isEqualByComparingTo("500.50");
        assertThat(book.valueIn2025(MONEY, 11)).isEqualByComparingTo("500.50");
        assertThat(book.valueIn2025(MONEY, 10)).isEqualByComparingTo("1800.50");
        assertThat(book.valueIn2025(MONEY, 20)).isEqualByComparingTo("7");
        assertThat(book.valueIn2025(MONEY, 1)).isEqualByComparingTo("1807.50");
    }

    @Test
    void a_flow_counts_both_ends_of_its_period() {
        for (String day : List.of("2025-02-28", "2025-03-01", "2025-03-31", "2025-04-01")) {
            book.state(visit(LocalDate.parse(day).toEpochDay()), posting(VISITS, 111, day, "1"));
        }

        assertThat(book.figure(VISITS, 10, "2025-03-01", "2025-03-31").value()).isEqualByComparingTo("2");
        assertThat(book.figure(VISITS, 10, "2025-03-01", "2025-03-31").facts()).isEqualTo(2);
    }

    @Test
    void a_stock_is_the_balance_at_the_last_day() {
        book.state(visit(1), posting(MEMBERS, 111, "2020-05-01", "10"));
        book.state(visit(2), posting(MEMBERS, 111, "2025-03-31", "-1"), posting(MEMBERS, 111, "2025-04-01", "3"));

        assertThat(book.figure(MEMBERS, 10, "2025-03-01", "2025-03-30").value()).isEqualByComparingTo("10");
        assertThat(book.figure(MEMBERS, 10, "2025-03-01", "2025-03-31").value()).isEqualByComparingTo("9");
        assertThat(book.figure(MEMBERS, 10, "2025-01-01", "2025-12-31").value()).isEqualByComparingTo("12");
    }

    @Test
    void a_flow_stays_where_it_happened_and_a_stock_moves_with_the_union() {
        book.state(visit(1), posting(VISITS, 111, "2025-03-01", "1"), posting(MEMBERS, 111, "2024-01-01", "50"));
        book.tree.move(union(11), union(20), LocalDate.parse("2025-07-01"));
        book.state(visit(2), posting(VISITS, 111, "2025-06-30", "10"), posting(VISITS, 111, "2025-07-01", "100"));

        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("11");
        assertThat(book.valueIn2025(VISITS, 20)).isEqualByComparingTo("100");
        assertThat(book.figure(MEMBERS, 10, "2025-01-01", "2025-06-30").value()).isEqualByComparingTo("50");
        assertThat(book.figure(MEMBERS, 10, "2025-01-01", "2025-07-01").value()).isEqualByComparingTo("0");
        assertThat(book.figure(MEMBERS, 20, "2025-01-01", "2025-07-01").value()).isEqualByComparingTo("50");
    }

    @Test
    void saying_the_same_twice_posts_nothing() {
        var one = posting(MONEY, 111, "2025-03-08", "500");
        book.state(visit(1), one);
        book.state(visit(1), one);

        assertThat(book.valueIn2025(MONEY, 10)).isEqualByComparingTo("500");
        assertThat(book.facts()).isEqualTo(1);
    }

    @Test
    void a_correction_is_a_reversal_on_the_records_own_day_and_a_new_fact() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"), posting(VISITS, 111, "2025-03-08", "1"));
        book.state(visit(1), posting(MONEY, 111, "2025-03-09", "800"), posting(VISITS, 111, "2025-03-08", "1"));

        assertThat(book.jdbc
                        .sql("select day, quantity, reversal from figures.fact order by id")
                        .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getBoolean(3))
                        .list())
                .containsExactlyInAnyOrder(
                        "2025-03-08 1.00 false",
                        "2025-03-08 500.00 false",
                        "2025-03-08 -500.00 true",
                        "2025-03-09 800.00 false");
        assertThat(book.figure(MONEY, 10, "2025-03-08", "2025-03-08").value()).isEqualByComparingTo("0");
        assertThat(book.figure(MONEY, 10, "2025-03-08", "2025-03-09").value()).isEqualByComparingTo("800");
    }

    @Test
    void a_voided_record_states_nothing_and_may_come_back() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));
        book.retract(visit(1));
        book.retract(visit(1));
        assertThat(book.valueIn2025(MONEY, 10)).isEqualByComparingTo("0");
        assertThat(book.facts()).isEqualTo(2);

        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));
        assertThat(book.valueIn2025(MONEY, 10)).isEqualByComparingTo("500");
    }

    @Test
    void lines_of_one_record_on_the_same_place_and_day_add_up_and_nothing_is_posted_for_zero() {
        book.state(
                visit(1),
                posting(MONEY, 111, "2025-03-08", "500"),
                posting(MONEY, 111, "2025-03-08", "20"),
                posting(MONEY, 121, "2025-03-08", "0"));

        assertThat(book.valueIn2025(MONEY, 10)).isEqualByComparingTo("520");
        assertThat(book.facts()).isEqualTo(1);
    }

    @Test
    void what_a_rolled_back_transaction_stated_was_never_said() {
        book.transaction.executeWithoutResult(status -> {
            book.figures.state(visit(1), List.of(posting(MONEY, 111, "2025-03-08", "500")));
            status.setRollbackOnly();
        });

        assertThat(book.valueIn2025(MONEY, 10)).isNull();
    }

    @Test
    void two_who_state_the_same_new_record_at_once_post_it_once() throws Exception {
        statedAtOnce(() -> {});
    }

    @Test
    void two_who_correct_the_same_record_at_once_post_the_correction_once() throws Exception {
        statedAtOnce(() -> book.state(visit(1), posting(MONEY, 111, "2025-03-08", "5")));
    }

    private void statedAtOnce(Runnable before) throws Exception {
        before.run();
        CompletableFuture<Void> other = book.transaction.execute(status -> {
            book.figures.state(visit(1), List.of(posting(MONEY, 111, "2025-03-08", "500")));
            var waiting =
                    CompletableFuture.runAsync(() -> book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500")));
            assertThat(waiting).isNotCompleted();
            return waiting;
        });
        assertThat(other).isNotNull();
        other.get(10, TimeUnit.SECONDS);

        assertThat(book.valueIn2025(MONEY, 10)).isEqualByComparingTo("500");
    }

    @Test
    void a_rate_divides_last_and_is_unknown_without_a_denominator() {
        book.state(visit(1), posting(MEMBERS, 111, "2025-01-01", "1"), posting(WORKERS, 111, "2025-01-01", "2"));
        book.state(visit(2), posting(MEMBERS, 121, "2025-01-01", "2"), posting(WORKERS, 121, "2025-01-01", "2"));
        book.state(visit(3), posting(MEMBERS, 211, "2025-01-01", "5"));

        assertThat(book.valueIn2025(JOIN_RATE, 10)).isEqualByComparingTo("75");
        assertThat(book.valueIn2025(JOIN_RATE, 20)).isNull();
    }

    @Test
    void zero_is_told_apart_from_never_recorded() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));

        assertThat(book.figure(MONEY, 10, "2025-04-01", "2025-04-30").value()).isEqualByComparingTo("0");
        assertThat(book.figure(MONEY, 10, "2025-02-01", "2025-02-28").value()).isNull();
        assertThat(book.figure(MONEY, 20, "2025-04-01", "2025-04-30").value()).isNull();
    }

    @Test
    void a_question_may_count_facts_of_one_kind_only() {
        book.state(
                visit(1),
                posting(MONEY, 111, "2025-03-08", "500", Breakdown.of(Map.of("kind", "困难职工", "occasion", "春节"))));
        book.state(
                visit(2),
                posting(MONEY, 111, "2025-03-08", "70", Breakdown.of(Map.of("kind", "劳模", "occasion", "春节"))));
        var all = asking(MONEY, 10, "2025-01-01", "2025-12-31");

        assertThat(book.reader.read(
                        List.of(
                                all,
                                all.where("kind", "困难职工"),
                                all.where("occasion", "春节"),
                                all.where("kind", "劳模").where("occasion", "中秋")),
                        AsOf.NOW))
                .extracting(figure -> String.valueOf(figure.value()))
                .containsExactly("570.00", "500.00", "570.00", "0");
    }

    @Test
    void a_figure_divides_by_what_its_facts_carry_the_greatest_part_first() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "70", Breakdown.of("kind", "劳模")));
        book.state(visit(2), posting(MONEY, 111, "2025-03-08", "500", Breakdown.of("kind", "困难职工")));
        book.state(visit(3), posting(MONEY, 121, "2025-03-09", "1", Breakdown.of("kind", "困难职工")));
        book.state(visit(4), posting(MONEY, 111, "2025-03-08", "9", Breakdown.of("occasion", "春节")));
        book.state(visit(5), posting(MONEY, 111, "2025-03-08", "40", Breakdown.of("kind", "患病职工")));
        book.retract(visit(5));
        var all = asking(MONEY, 10, "2025-01-01", "2025-12-31");

        var parts = book.reader.split(
                List.of(new Split(all, "kind"), new Split(asking(MONEY, 20, "2025-01-01", "2025-12-31"), "kind")),
                AsOf.NOW);

        assertThat(parts.get(0))
                .extracting(part -> part.query().where().values().get("kind") + " " + part.value())
                .containsExactly("困难职工 501.00", "劳模 70.00");
        assertThat(parts.get(1)).isEmpty();
    }

    @Test
    void many_records_are_stated_at_once_as_one_by_one() {
        var statements = new HashMap<Source, List<Posting>>();
        for (int i = 1; i <= 25_000; i++) {
            statements.put(visit(i), List.of(posting(VISITS, 111, "2025-03-08", "1")));
        }
        book.state(statements);
        book.state(statements);
        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("25000");

        statements.replaceAll((source, postings) -> List.of());
        book.state(statements);
        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("0");
        assertThat(book.facts()).isEqualTo(50_000);
    }

    @Test
    void postings_that_mean_nothing_are_refused() {
        refused(posting(new IndicatorId("no.such"), 111, "2025-03-08", "1"), "no.such");
        refused(posting(JOIN_RATE, 111, "2025-03-08", "1"), "formula");
        refused(posting(VISITS, 111, "2025-03-08", "1", Breakdown.of("weather", "雨")), "weather");
        refused(posting(MONEY, 111, "2025-03-08", "0.001"), "two decimals");
    }

    private void refused(Posting posting, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.state(visit(1), posting))
                .withMessageContaining(reason);
    }
}
