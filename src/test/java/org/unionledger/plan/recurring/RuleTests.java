package org.unionledger.plan.recurring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.codes.Workdays;

class RuleTests {

    private final Workdays workdays = new Workdays();

    private static Rule by(Cycle cycle, int month, int since, int day, Moved moved) {
        return new Rule(cycle, false, month, since, List.of(day), moved);
    }

    private static Rule on(Moved moved, Integer... days) {
        return new Rule(Cycle.MONTH, true, 1, 1, List.of(days), moved);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @ParameterizedTest(name = "{0} around {1}: {2} to {3}")
    @CsvSource({
        "WEEK, 2025-03-02, 2025-02-24, 2025-03-02",
        "WEEK, 2025-03-03, 2025-03-03, 2025-03-09",
        "MONTH, 2024-02-29, 2024-02-01, 2024-02-29",
        "QUARTER, 2025-03-31, 2025-01-01, 2025-03-31",
        "QUARTER, 2025-04-01, 2025-04-01, 2025-06-30",
        "HALF_YEAR, 2025-06-30, 2025-01-01, 2025-06-30",
        "HALF_YEAR, 2025-07-01, 2025-07-01, 2025-12-31",
        "YEAR, 2025-12-31, 2025-01-01, 2025-12-31",
        "SCHOOL_YEAR, 2025-08-31, 2024-09-01, 2025-08-31",
        "SCHOOL_YEAR, 2025-09-01, 2025-09-01, 2026-08-31",
        "TERM, 2025-01-31, 2024-09-01, 2025-01-31",
        "TERM, 2025-02-01, 2025-02-01, 2025-08-31",
        "TERM, 2025-08-31, 2025-02-01, 2025-08-31",
        "TERM, 2025-09-01, 2025-09-01, 2026-01-31"
    })
    void a_cycle_lasts_from_its_first_to_its_last_day(Cycle cycle, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(cycle.around(day)).isEqualTo(new Days(from, to));
    }

    @ParameterizedTest(name = "by the 31st in {0}: {1}")
    @CsvSource({"2024-02-10, 2024-02-29", "2025-02-10, 2025-02-28", "2025-04-01, 2025-04-30", "2025-05-31, 2025-05-31"})
    void a_day_the_month_does_not_have_is_its_last_one(LocalDate day, LocalDate due) {
        assertThat(by(Cycle.MONTH, 1, 1, 31, Moved.NOT).at(day, workdays).dueOn())
                .isEqualTo(due);
    }

    // The 20th of September 2025 is a Saturday, the 20th of October a Monday; the 20th of September 2026 is a Sunday
    // worked on.
    @ParameterizedTest(name = "{0}, moved {1}: {2}")
    @CsvSource({
        "2025-09-01, NOT, 2025-09-20",
        "2025-09-01, NEXT, 2025-09-22",
        "2025-09-01, PREVIOUS, 2025-09-19",
        "2025-10-01, NEXT, 2025-10-20",
        "2026-09-01, NEXT, 2026-09-20"
    })
    void a_day_nobody_works_on_is_moved(LocalDate month, Moved moved, LocalDate due) {
        assertThat(by(Cycle.MONTH, 1, 1, 20, moved).at(month, workdays).dueOn()).isEqualTo(due);
    }

    // National Day 2025 lasts from the 1st to the 8th of October.
    @Test
    void a_feast_moves_a_day_behind_it() {
        assertThat(by(Cycle.MONTH, 1, 1, 5, Moved.NEXT)
                        .at(day("2025-10-01"), workdays)
                        .dueOn())
                .isEqualTo(day("2025-10-09"));
        assertThat(workdays.isOne(day("2025-10-11")))
                .as("a Saturday worked instead")
                .isTrue();
        assertThat(workdays.isOne(day("2025-10-18"))).as("a Saturday").isFalse();
        assertThat(workdays.isOne(day("2031-10-01")))
                .as("a Wednesday of a year of which nothing is announced")
                .isTrue();
    }

    @Test
    void what_is_done_on_the_10th_and_20th_is_open_from_one_to_the_next() {
        Rule rule = on(Moved.NOT, 20, 10);

        assertThat(rule.at(day("2025-03-09"), workdays))
                .isEqualTo(new Occurrence(new Days(day("2025-02-20"), day("2025-03-09")), day("2025-02-20")));
        assertThat(rule.at(day("2025-03-10"), workdays))
                .isEqualTo(new Occurrence(new Days(day("2025-03-10"), day("2025-03-19")), day("2025-03-10")));
        assertThat(rule.at(day("2025-03-20"), workdays))
                .isEqualTo(new Occurrence(new Days(day("2025-03-20"), day("2025-04-09")), day("2025-03-20")));
        assertThat(rule.before(rule.at(day("2025-03-10"), workdays), workdays).dueOn())
                .isEqualTo(day("2025-02-20"));
        assertThat(rule.after(rule.at(day("2025-03-20"), workdays), workdays).dueOn())
                .isEqualTo(day("2025-04-10"));
    }

    @Test
    void what_may_be_done_from_july_on_is_not_done_before() {
        Rule rule = by(Cycle.YEAR, 7, 7, 20, Moved.NOT);

        assertThat(rule.at(day("2025-06-30"), workdays).days())
                .isEqualTo(new Days(day("2024-07-01"), day("2024-12-31")));
        assertThat(rule.at(day("2025-07-01"), workdays))
                .isEqualTo(new Occurrence(new Days(day("2025-07-01"), day("2025-12-31")), day("2025-07-20")));
    }

    @Test
    void all_that_falls_into_some_days_is_found_also_what_was_moved_into_them() {
        assertThat(on(Moved.NEXT, 10, 20).due(new Days(day("2025-05-01"), day("2025-05-31")), workdays))
                .extracting(Occurrence::dueOn)
                // the 10th of May 2025 is a Saturday
                .containsExactly(day("2025-05-12"), day("2025-05-20"));
        // the 31st of May 2025 is the Dragon Boat Festival, up to the 2nd of June
        assertThat(by(Cycle.MONTH, 1, 1, 31, Moved.NEXT).due(new Days(day("2025-06-01"), day("2025-06-29")), workdays))
                .extracting(Occurrence::dueOn)
                .containsExactly(day("2025-06-03"));
        assertThat(by(Cycle.YEAR, 2, 1, 31, Moved.NOT).due(new Days(day("2024-02-29"), day("2024-02-29")), workdays))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} day {1}")
    @CsvSource({"WEEK, 0", "WEEK, 8", "MONTH, 0", "MONTH, 32"})
    void days_outside_the_cycle_are_refused(Cycle cycle, int day) {
        assertThatIllegalArgumentException().isThrownBy(() -> by(cycle, 1, 1, day, Moved.NOT));
    }

    @Test
    void what_is_due_by_a_day_has_one_day() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> by(Cycle.MONTH, 1, 1, 20, Moved.NOT).on(List.of(5, 20)));
    }

    @ParameterizedTest(name = "done {0}, looked at {1}: {2}")
    @CsvSource({
        "2025-03-20, 2025-04-01, DONE",
        "2025-03-21, 2025-04-01, DONE_LATE",
        ", 2025-03-20, OPEN",
        ", 2025-03-21, LATE",
        ", 2025-03-31, LATE",
        ", 2025-04-01, MISSED"
    })
    void a_time_is_open_through_its_day_late_through_its_days_and_missed_then(
            LocalDate doneOn, LocalDate today, State state) {
        Occurrence march = by(Cycle.MONTH, 1, 1, 20, Moved.NOT).at(day("2025-03-01"), workdays);

        assertThat(State.of(march, doneOn, today)).isEqualTo(state);
    }
}
