package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.codes.Workdays;
import org.unionledger.duty.Duties;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;
import org.unionledger.testing.LedgerTest;
import org.unionledger.work.Jobs;
import org.unionledger.work.Progress;

/** 办结期限 set for a later day: entries follow it from that day on. What is not committed is seen by no job. */
@LedgerTest
@Transactional
class DueNumbersTests {

    private static final String CASE = "case";

    @Autowired
    Ledgers ledgers;

    @Autowired
    Catalogue catalogue;

    @Autowired
    DefinitionRepository definitions;

    @Autowired
    DueRepository days;

    @Autowired
    Duties duties;

    @Autowired
    Parameters parameters;

    @Autowired
    Organizations organizations;

    @Autowired
    Workdays workdays;

    @Autowired
    Jobs jobs;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Street tree;
    private LocalDate today;

    @BeforeEach
    void aStreetWhoseCasesTakeTwentyDaysFromTomorrowOn() {
        tree = new LedgerFixture(organizations, null).street();
        today = LocalDate.now(clock);
        set("ledger.due.case.days", today.plusDays(1), "20");
    }

    private void set(String parameter, LocalDate from, String days) {
        parameters.set(
                Scope.operatorAt(tree.street().id()),
                parameter,
                tree.eastHarbor().id(),
                from,
                new BigDecimal(days),
                "街道信访办法");
    }

    /** As it is so many days from now. */
    private DueRenewal on(int later) {
        Clock then = Clock.offset(clock, Duration.ofDays(later));
        return new DueRenewal(
                catalogue,
                definitions,
                days,
                new ClosingDays(parameters, workdays, then),
                new DueNumbers(parameters, organizations, then),
                new DueFollow(catalogue, days, duties, parameters, then),
                workdays,
                jobs,
                transactions);
    }

    private Entry entered(Scope scope, String complainant) {
        return ledgers.enter(
                scope,
                scope.place(),
                CASE,
                Values.of(Map.of(
                        "received",
                        today.minusDays(10),
                        "complainant",
                        complainant,
                        "claim",
                        "拖欠工资",
                        "outcome",
                        "办理中")),
                Repeat.REFUSE);
    }

    private LocalDate dueOn(Entry entry) {
        return ledgers.find(tree.officer(), CASE, entry.id()).lastDay().orElseThrow();
    }

    private LocalDate owedOn(Entry entry) {
        return jdbc.sql("select due_on from duty.duty where subject_kind = 'ledger.due.case' and record = :id")
                .param("id", entry.id())
                .query(LocalDate.class)
                .single();
    }

    /** Keeps how far it was said to be. */
    private static final class Told implements Progress {

        private final List<String> steps = new ArrayList<>();

        @Override
        public void at(long done, long total) {
            steps.add(done + "/" + total);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    private static final Progress UNWATCHED = new Told();

    @Test
    void the_day_before_nothing_changes_and_on_the_day_entries_and_what_is_owed_follow() {
        Entry entry = entered(tree.officerOfEastHarbor(), "王建国");

        assertThat(on(0).overtaken()).isEmpty();
        assertThat(dueOn(entry)).isEqualTo(today.plusDays(50));

        assertThat(on(1).overtaken()).extracting(Declaration::id).containsExactly(CASE);
        Told told = new Told();
        on(1).renewOvertaken(told);

        assertThat(dueOn(entry)).isEqualTo(today.plusDays(10));
        assertThat(owedOn(entry)).isEqualTo(today.plusDays(10));
        assertThat(told.steps).containsExactly("0/1", "1/1");
        assertThat(on(1).overtaken()).as("it is done once").isEmpty();
        assertThat(on(2).overtaken()).isEmpty();
    }

    @Test
    void only_the_union_that_has_set_it_and_those_below_follow() {
        Entry west = entered(tree.officerOfWestGarden(), "李西园");

        on(1).renewOvertaken(UNWATCHED);

        assertThat(dueOn(west)).isEqualTo(today.plusDays(50));
    }

    @Test
    void a_later_number_takes_the_place_of_an_earlier_on_its_own_day() {
        Entry entry = entered(tree.officerOfEastHarbor(), "王建国");
        set("ledger.due.case.days", today.plusDays(5), "30");

        on(4).renewOvertaken(UNWATCHED);
        assertThat(dueOn(entry)).isEqualTo(today.plusDays(10));

        on(5).renewOvertaken(UNWATCHED);
        assertThat(dueOn(entry)).isEqualTo(today.plusDays(20));
    }

    @Test
    void the_next_start_leaves_the_numbers_to_their_own_day_and_job() {
        Entry entry = entered(tree.officerOfEastHarbor(), "王建国");

        on(1).afterSingletonsInstantiated();
        assertThat(dueOn(entry)).isEqualTo(today.plusDays(50));
        assertThat(on(1).overtaken()).isNotEmpty();
    }

    @Test
    void so_does_the_number_of_days_before_which_one_is_reminded() {
        Entry entry = entered(tree.officerOfEastHarbor(), "王建国");
        set("ledger.due.reminder.days", today.plusDays(3), "49");

        on(2).renewOvertaken(UNWATCHED);
        assertThat(remindedFrom(entry)).isEqualTo(dueOn(entry).minusDays(7));
        on(3).renewOvertaken(UNWATCHED);
        assertThat(remindedFrom(entry)).isEqualTo(dueOn(entry).minusDays(49));
    }

    private LocalDate remindedFrom(Entry entry) {
        return jdbc.sql("select remind_on from duty.duty where subject_kind = 'ledger.due.case' and record = :id")
                .param("id", entry.id())
                .query(LocalDate.class)
                .single();
    }
}
