package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutTests {

    private static final LocalDate FIRST = LocalDate.parse("2023-01-01");
    private static final LocalDate END = LocalDate.parse("2026-01-01");

    @Test
    void every_pair_of_days_of_three_years_with_a_leap_day_is_cut_into_exactly_its_days() {
        for (var from = FIRST; from.isBefore(END); from = from.plusDays(1)) {
            for (var until = from.plusDays(1); !until.isAfter(END); until = until.plusDays(17)) {
                assertIsWhole(new Span(from, until));
            }
            assertIsWhole(new Span(from, from.plusDays(1)));
            assertIsWhole(new Span(from, END));
        }
    }

    private static void assertIsWhole(Span range) {
        var cut = Cut.of(range);
        assertThat(cut.days()).allSatisfy(days -> assertThat(days.isEmpty()).isFalse());
        if (!cut.months().isEmpty()) {
            assertThat(cut.months().from().getDayOfMonth()).isEqualTo(1);
            assertThat(cut.months().until().getDayOfMonth()).isEqualTo(1);
        }
        List<Span> pieces = new ArrayList<>(cut.days());
        if (!cut.months().isEmpty()) {
            pieces.add(cut.months());
        }
        pieces.sort((one, other) -> one.from().compareTo(other.from()));
        var day = range.from();
        for (Span piece : pieces) {
            assertThat(piece.from()).isEqualTo(day);
            day = piece.until();
        }
        assertThat(day).isEqualTo(range.until());
    }

    @Test
    void days_within_one_month_are_no_month() {
        var range = new Span(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-31"));

        assertThat(Cut.of(range)).isEqualTo(new Cut(new Span(range.from(), range.from()), List.of(range)));
    }

    @Test
    void from_the_beginning_there_are_no_days_in_front() {
        var cut = Cut.of(new Span(LocalDate.MIN, LocalDate.parse("2025-03-02")));

        assertThat(cut.months()).isEqualTo(new Span(LocalDate.MIN, LocalDate.parse("2025-03-01")));
        assertThat(cut.days()).containsExactly(new Span(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-02")));
    }
}
