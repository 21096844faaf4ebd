package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.unionledger.figures.FiguresFixture.MEMBERS;
import static org.unionledger.figures.FiguresFixture.MONEY;
import static org.unionledger.figures.FiguresFixture.VISITS;
import static org.unionledger.figures.FiguresFixture.posting;
import static org.unionledger.figures.FiguresFixture.union;
import static org.unionledger.figures.FiguresFixture.visit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It is 10 February 2026, and street 10 has closed the year before. */
class LateRecordsTests {

    private static final LocalDate LAST_DAY = LocalDate.parse("2025-12-31");

    private final FiguresFixture book = new FiguresFixture();

    @BeforeEach
    void today() {
        book.today = LocalDate.parse("2026-02-10");
    }

    @AfterEach
    void close() {
        book.close();
    }

    private List<DatedAway> datedAway(int place, Long... records) {
        return book.late.datedAway("ledger.visit", List.of(records), union(place), book.today);
    }

    @Test
    void what_is_said_first_for_closed_days_counts_today_and_names_the_days() {
        int closing = book.close(10, "2025-12-31");
        book.state(
                visit(1),
                posting(VISITS, 111, "2025-03-08", "1"),
                posting(MONEY, 111, "2025-12-31", "500"),
                posting(MONEY, 111, "2026-01-01", "30"));
        book.state(visit(2), posting(VISITS, 111, "2026-01-01", "1"));

        assertThat(datedAway(10, 1L))
                .containsExactly(new DatedAway(
                        LocalDate.parse("2025-03-08"), LAST_DAY, book.today, false, LAST_DAY, closing, true));
        assertThat(datedAway(111, 1L)).extracting(DatedAway::visible).containsExactly(false);
        assertThat(datedAway(10, 2L)).isEmpty();
    }

    @Test
    void what_changes_an_earlier_statement_is_a_correction() {
        book.state(visit(1), posting(MONEY, 111, "2025-12-31", "500"));
        book.close(10, "2025-12-31");
        assertThat(datedAway(10, 1L)).isEmpty();

        book.state(visit(1), posting(MONEY, 111, "2025-12-31", "800"));
        book.today = LocalDate.parse("2026-02-11");
        book.retract(visit(1));

        assertThat(datedAway(10, 1L))
                .extracting(DatedAway::day, DatedAway::corrected)
                .containsExactly(
                        tuple(LocalDate.parse("2026-02-11"), true), tuple(LocalDate.parse("2026-02-10"), true));
    }

    @Test
    void what_is_said_and_taken_back_on_one_day_is_not_told() {
        book.close(10, "2025-12-31");
        book.state(visit(1), posting(MONEY, 111, "2025-12-31", "500"));
        book.retract(visit(1));

        assertThat(datedAway(10, 1L)).isEmpty();
    }

    @Test
    void the_closing_named_is_the_one_that_reaches_furthest() {
        book.close(11, "2025-06-30");
        int furthest = book.close(10, "2025-12-31");
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));

        assertThat(datedAway(11, 1L))
                .extracting(DatedAway::through, DatedAway::closing, DatedAway::visible)
                .containsExactly(tuple(LAST_DAY, furthest, false));
    }

    @Test
    void records_that_would_fall_on_a_closed_day_are_counted_each_once() {
        book.tree.move(union(211), union(11), LocalDate.parse("2025-07-01"));
        book.close(10, "2025-12-31");

        assertThat(book.lateRecords.count(() -> List.of(
                        List.of(posting(VISITS, 111, "2025-12-31", "1"), posting(MONEY, 111, "2025-12-31", "5")),
                        List.of(posting(VISITS, 111, "2026-01-01", "1")),
                        List.of(posting(VISITS, 20, "2025-12-31", "1")),
                        List.of(posting(VISITS, 211, "2025-06-30", "1")),
                        List.of(posting(MEMBERS, 211, "2025-06-30", "1")),
                        List.of())))
                .as("the first; and the stock that moved there before the last closed day, but not the flow")
                .isEqualTo(2);
    }

    @Test
    void where_nothing_is_closed_nobody_is_asked_what_records_would_state() {
        assertThat(book.open(book.close(10, "2025-12-31"))).isTrue();

        assertThat(book.lateRecords.count(() -> {
                    throw new AssertionError("asked");
                }))
                .isZero();
    }
}
