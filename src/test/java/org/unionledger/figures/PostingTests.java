package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.figures.FiguresFixture.MEMBERS;
import static org.unionledger.figures.FiguresFixture.MONEY;
import static org.unionledger.figures.FiguresFixture.VISITS;
import static org.unionledger.figures.FiguresFixture.posting;
import static org.unionledger.figures.FiguresFixture.union;
import static org.unionledger.figures.FiguresFixture.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.unionledger.testing.Await;

/** Several who post at once, and who closes a union meanwhile. */
class PostingTests {

    private static final LocalDate CLOSED_FROM = LocalDate.parse("2025-03-01");
    private static final List<Posting> LINES = List.of(
            posting(VISITS, 111, "2025-03-08", "1"),
            posting(MONEY, 111, "2025-03-08", "500"),
            posting(MEMBERS, 111, "2025-03-08", "3"));

    /** As often as the driver runs a statement before the server plans it for good. */
    private static final int UNTIL_PREPARED = 20;

    private final FiguresFixture book = new FiguresFixture();

    @AfterEach
    void close() {
        book.close();
    }

    @ParameterizedTest(name = "{0} lines, then {1} lines, the first committed: {2}")
    @CsvSource({"1, 3, true", "3, 1, true", "3, 0, true", "0, 3, true", "1, 3, false", "3, 1, false", "1, 1, false"})
    void of_two_first_statements_of_a_record_the_last_one_holds_alone(int first, int second, boolean committed) {
        var other = new ArrayList<CompletableFuture<Void>>();
        book.transaction.executeWithoutResult(status -> {
            book.figures.state(visit(1), LINES.subList(0, first));
            other.add(CompletableFuture.runAsync(() -> book.state(Map.of(visit(1), LINES.subList(0, second)))));
            if (first > 0 && second > 0) {
                awaitSomebodyWaiting("transactionid");
            } else {
                other.get(0).join();
            }
            if (!committed) {
                status.setRollbackOnly();
            }
        });
        other.get(0).join();

        assertThat(standing(1)).hasSize(second == 0 ? first : second);
    }

    private List<String> standing(long record) {
        return book.jdbc.sql("""
                select indicator || ' ' || sum(quantity)
                  from figures.fact
                 where record = :record
                 group by indicator
                having sum(quantity) <> 0
                """).param("record", record).query(String.class).list();
    }

    @Test
    void those_who_correct_the_same_record_wait_for_each_other() {
        book.state(visit(1), LINES.get(1));
        var other = new ArrayList<CompletableFuture<Void>>();
        book.inTransaction(() -> {
            book.figures.state(visit(1), List.of(posting(MONEY, 111, "2025-03-08", "800")));
            other.add(CompletableFuture.runAsync(() -> book.state(visit(1), posting(MONEY, 111, "2025-03-09", "900"))));
            awaitSomebodyWaiting("transactionid");
        });
        other.get(0).join();

        assertThat(book.valueIn2025(MONEY, 1)).isEqualByComparingTo("900");
        assertThat(book.facts()).isEqualTo(5);
    }

    @Test
    void imports_of_the_same_records_new_and_known_never_block_each_other_for_good() {
        var imports = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 6; i++) {
            var random = new Random(i);
            imports.add(CompletableFuture.runAsync(() -> {
                for (int round = 0; round < 10; round++) {
                    book.state(records(random));
                }
            }));
        }
        CompletableFuture.allOf(imports.toArray(CompletableFuture[]::new)).join();

        assertThat(book.jdbc
                        .sql(
                                "select count(*) from (select from figures.fact group by record having sum(quantity) > 9) each")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Map<Source, List<Posting>> records(Random random) {
        var records = new HashMap<Source, List<Posting>>();
        for (int i = 0; i < 30; i++) {
            records.put(
                    visit(random.nextInt(100)),
                    List.of(posting(VISITS, 111, "2025-03-08", String.valueOf(random.nextInt(10)))));
        }
        return records;
    }

    @ParameterizedTest(name = "with {0} lines")
    @ValueSource(ints = {1, 3})
    void whoever_posts_while_a_union_is_closed_waits_and_then_finds_it_closed(int lines) {
        var closing = new CountDownLatch(1);
        var posting = CompletableFuture.runAsync(() -> {
            for (int i = 1; i <= UNTIL_PREPARED; i++) {
                book.state(Map.of(visit(i), earlier(LINES.subList(0, lines))));
            }
            waitFor(closing);
            book.state(Map.of(visit(100), LINES.subList(0, lines)));
        });

        awaitFacts(UNTIL_PREPARED * lines);
        book.inTransaction(() -> {
            book.tree.close(union(111), CLOSED_FROM);
            closing.countDown();
            awaitSomebodyWaiting("relation");
        });

        assertThatThrownBy(posting::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(NoPlace.class)
                .hasMessageContaining("111");
        assertThat(standing(100)).isEmpty();
    }

    private static List<Posting> earlier(List<Posting> postings) {
        return postings.stream()
                .map(each -> posting(
                        each.indicator(),
                        each.organization().value(),
                        "2025-02-28",
                        each.quantity().toPlainString()))
                .toList();
    }

    @Test
    void a_union_is_not_closed_while_somebody_posts_and_others_go_on_posting() {
        book.inTransaction(() -> {
            book.figures.state(visit(1), LINES);
            var closing = CompletableFuture.runAsync(() -> book.tree.close(union(211), CLOSED_FROM));
            awaitSomebodyWaiting("relation");
            CompletableFuture.runAsync(() -> book.state(visit(2), LINES.get(0))).join();

            assertThat(closing).isNotDone();
            assertThatThrownBy(closing::join)
                    .hasCauseInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("lock timeout");
        });

        assertThat(book.valueIn2025(VISITS, 1)).isEqualByComparingTo("2");
    }

    @ParameterizedTest(name = "with {0} lines")
    @ValueSource(ints = {1, 3})
    void nothing_is_committed_beside_what_has_no_place_even_if_the_refusal_is_caught(int lines) {
        book.tree.close(union(111), CLOSED_FROM);

        book.inTransaction(() -> {
            book.figures.state(visit(1), List.of(posting(VISITS, 121, "2025-03-08", "1")));
            assertThatExceptionOfType(NoPlace.class)
                    .isThrownBy(() -> book.figures.state(visit(2), LINES.subList(0, lines)));
        });

        assertThat(book.facts()).isZero();
    }

    @Test
    void one_line_without_a_place_among_many_records_refuses_them_all_and_is_named() {
        book.state(visit(1), posting(VISITS, 211, "2025-03-08", "1"));
        book.tree.close(union(111), CLOSED_FROM);

        assertThatExceptionOfType(NoPlace.class)
                .isThrownBy(() -> book.state(Map.of(
                        visit(1), List.of(posting(VISITS, 211, "2025-03-08", "2")),
                        visit(2), List.of(posting(VISITS, 121, "2025-03-08", "1")),
                        visit(3), List.of(posting(VISITS, 121, "2025-03-08", "1"), LINES.get(1)))))
                .satisfies(refused -> {
                    assertThat(refused.union()).isEqualTo(union(111));
                    assertThat(refused.day()).isEqualTo("2025-03-08");
                });
        assertThat(book.facts()).isEqualTo(1);
    }

    private void awaitFacts(long count) {
        Await.until(() -> book.facts() >= count);
    }

    /** Returns once somebody waits for a lock of that type. */
    private void awaitSomebodyWaiting(String type) {
        Await.until(() ->
                book.jdbc.sql("""
                select exists (select
                                 from pg_locks
                                where not granted
                                  and locktype = :type
                                  and pid in (select pid from pg_stat_activity where datname = current_database()))
                """).param("type", type).query(Boolean.class).single());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
