package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Workdays;
import org.unionledger.duty.Duties;
import org.unionledger.duty.OpenDuty;
import org.unionledger.frame.Words;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Part;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** 办结期限: by which day entries are to be closed, and what follows from it. Each test has complainants of its own. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosingDaysTests {

    private static final String CASE = "case";

    /** 《信访工作条例》第三十四条. */
    private static final int DAYS = 60;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Registers registers;

    @Autowired
    DueRenewal renewal;

    @Autowired
    Organizations organizations;

    @Autowired
    DueEntries due;

    @Autowired
    Duties duties;

    @Autowired
    Parameters parameters;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Street tree;
    private LocalDate today;
    private int complainants;

    @BeforeAll
    void aStreetWithTwoCommunities() {
        tree = new LedgerFixture(organizations, null).street();
        today = LocalDate.now(clock);
    }

    private Values received(LocalDate day, Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(
                Map.of("received", day, "complainant", "王建" + ++complainants, "claim", "拖欠工资", "outcome", "办理中"));
        values.putAll(other);
        return Values.of(values);
    }

    private Entry entered(Street at, LocalDate day, Map<String, Object> other) {
        return ledgers.enter(at.officer(), at.eastHarbor().id(), CASE, received(day, other), Repeat.REFUSE);
    }

    private Entry entered(LocalDate day) {
        return entered(tree, day, Map.of());
    }

    private Entry changed(Entry entry, String field, Object value) {
        Map<String, Object> values = new HashMap<>(entry.values().byKey());
        values.put(field, value);
        return ledgers.correct(tree.officer(), entry.ledger(), entry.id(), Values.of(values));
    }

    private List<OpenDuty> owed(Entry entry) {
        return owed(tree.officerOfEastHarbor(), tree.eastHarbor().id(), entry);
    }

    private List<OpenDuty> owed(Scope reader, OrganizationId union, Entry entry) {
        return duties.first(reader, union, 1000, new Words(messages, Locale.CHINESE)).stream()
                .filter(duty -> duty.href().equals("/ledgers/" + entry.ledger() + "/" + entry.id()))
                .toList();
    }

    @ParameterizedTest(name = "received {0} days ago: due in {1} days, told {2}")
    @CsvSource({"52, 8, false", "53, 7, true", "60, 0, true", "61, -1, true"})
    void what_is_not_closed_is_owed_by_the_day_the_rule_says(int ago, int left, boolean told) {
        Entry entry = entered(today.minusDays(ago));

        assertThat(entry.lastDay()).contains(today.plusDays(left));
        assertThat(owed(entry)).hasSize(told ? 1 : 0).allSatisfy(duty -> {
            assertThat(duty.daysLeft()).isEqualTo(left);
            assertThat(duty.unionName()).isEqualTo("东港社区联合工会");
            assertThat(duty.name()).isEqualTo("台账事项待办结：信访投诉及调解台账 拖欠工资");
        });
    }

    @Test
    void only_who_may_see_the_entry_is_told() {
        Entry entry = entered(today.minusDays(DAYS));

        assertThat(owed(tree.officer(), tree.street().id(), entry)).hasSize(1);
        assertThat(owed(tree.officerOfWestGarden(), tree.westGarden().id(), entry))
                .isEmpty();
    }

    @Test
    void the_day_of_the_entry_itself_comes_before_the_usual_days() {
        Entry entry = entered(tree, today.minusDays(DAYS), Map.of("deadline", today.plusDays(3)));

        assertThat(entry.lastDay()).contains(today.plusDays(3));
        assertThat(owed(entry)).extracting(OpenDuty::daysLeft).containsExactly(3L);
    }

    @Test
    void closing_ends_it_and_opening_again_renews_it() {
        Entry entry = entered(today.minusDays(DAYS + 5));

        Entry closed = changed(entry, "outcome", "调解成功");
        assertThat(closed.lastDay()).isEmpty();
        assertThat(owed(entry)).isEmpty();

        changed(closed, "outcome", "办理中");
        assertThat(owed(entry)).extracting(OpenDuty::daysLeft).containsExactly(-5L);
    }

    @Test
    void what_is_voided_is_owed_no_more() {
        Entry entry = entered(today.minusDays(DAYS));

        ledgers.markVoid(tree.officer(), CASE, List.of(entry.id()), "重复登记");

        assertThat(owed(entry)).isEmpty();
        assertThat(ledgers.find(tree.officer(), CASE, entry.id()).isPending()).isFalse();
    }

    @Test
    void working_days_leave_out_days_on_which_nobody_works() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        Entry entry = ledgers.enter(
                tree.officer(),
                tree.street().id(),
                "inspection",
                Values.of(Map.of(
                        "day", day, "kind", "工会劳动法律监督", "law", "劳动合同法", "units", BigDecimal.ONE, "state", "整改中")),
                Repeat.REFUSE);

        assertThat(entry.lastDay()).contains(new Workdays().after(day, 15));
    }

    /** A street of its own: what it sets holds for nobody else. */
    @Test
    void a_union_sets_its_own_number_of_days_and_none_at_all() {
        Entry entry = entered(today.minusDays(30));
        Scope officer = as.scope(Role.STREET_OFFICER, tree.street().id());

        set(officer, "20");
        assertThat(again(entry).lastDay()).contains(today.minusDays(10));
        assertThat(owed(entry)).extracting(OpenDuty::daysLeft).containsExactly(-10L);

        set(officer, "0");
        assertThat(again(entry).lastDay()).isEmpty();
        assertThat(again(entry).isPending()).isTrue();
        assertThat(owed(entry)).isEmpty();

        set(officer, "60");
        assertThat(again(entry).lastDay()).contains(today.plusDays(30));
    }

    private void set(Scope officer, String days) {
        parameters.set(officer, "ledger.due.case.days", officer.place(), today, new BigDecimal(days), "街道信访办法");
        transaction.executeWithoutResult(status -> renewal.renew(ledgers.declaration(CASE)));
    }

    private Entry again(Entry entry) {
        return ledgers.find(tree.officer(), entry.ledger(), entry.id());
    }

    @Test
    void entries_from_before_there_were_such_days_are_owed_from_the_next_start_on() {
        Entry open = entered(today.minusDays(DAYS + 1));
        Entry closed = entered(tree, today.minusDays(DAYS + 1), Map.of("outcome", "转办"));
        jdbc.sql("update ledger.entry set due_on = null where ledger = 'case'").update();
        jdbc.sql("delete from ledger.due_rule where ledger = 'case'").update();
        jdbc.sql("delete from duty.duty where subject_kind = 'ledger.due.case'").update();

        renewal.afterSingletonsInstantiated();

        assertThat(again(open).lastDay()).contains(today.minusDays(1));
        assertThat(owed(open)).hasSize(1);
        assertThat(again(closed).isPending()).isFalse();
    }

    private Pending[] asked() {
        return new Pending[] {Pending.ALL, Pending.late(today), Pending.within(7, today)};
    }

    @ParameterizedTest(name = "due in {0} days: late {1}, within 7 days {2}")
    @CsvSource({"-1, true, false", "0, false, true", "7, false, true", "8, false, false"})
    void a_list_is_narrowed_to_what_is_not_closed_late_or_soon_due(int left, boolean late, boolean soon) {
        Entry entry = entered(tree, today.minusDays(1), Map.of("deadline", today.plusDays(left)));

        assertThat(List.of(asked()).stream().map(which -> isFound(tree.officer(), entry, which)))
                .containsExactly(true, late, soon);
        assertThat(isFound(tree.officer(), changed(entry, "outcome", "撤回"), Pending.ALL))
                .isFalse();
    }

    private boolean isFound(Scope reader, Entry entry, Pending which) {
        EntryFilter filter = EntryFilter.all(reader.place()).pending(which);
        List<Entry> found =
                ledgers.page(reader, CASE, filter, EntryOrder.DUE, null, 500).entries();
        assertThat((long) found.size()).isEqualTo(ledgers.count(reader, CASE, filter));
        return found.stream().anyMatch(each -> each.id() == entry.id());
    }

    @Test
    void what_falls_due_first_stands_first_page_by_page() {
        Street own = tree;
        for (int left : new int[] {400, 402, 401}) {
            entered(own, today.minusDays(1), Map.of("deadline", today.plusDays(left)));
        }
        EntryFilter filter =
                EntryFilter.all(own.street().id()).pending(new Pending(today.plusDays(400), today.plusDays(402)));

        EntryPage first = ledgers.page(own.officer(), CASE, filter, EntryOrder.DUE, null, 2);
        EntryPage second = ledgers.page(own.officer(), CASE, filter, EntryOrder.DUE, first.next(), 2);

        assertThat(List.of(first, second).stream()
                        .flatMap(page -> page.entries().stream())
                        .map(entry -> entry.lastDay().orElseThrow()))
                .containsExactly(today.plusDays(400), today.plusDays(401), today.plusDays(402));
    }

    @Test
    void the_list_its_filter_the_page_and_the_api_say_how_long_it_is_until_then() {
        Entry late = entered(tree, today.minusDays(1), Map.of("deadline", today.minusDays(3), "complainant", "李迟到"));
        entered(tree, today.minusDays(1), Map.of("deadline", today.plusDays(900), "complainant", "李尚早"));
        var officer = as.a(Role.COMMUNITY_OFFICER, tree.eastHarbor().id());

        assertThat(mvc.get().uri("/ledgers/case").param("due", "late").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("李迟到", "已逾期3天", "办结期限")
                .doesNotContain("李尚早");
        assertThat(mvc.get().uri("/ledgers/case/{id}", late.id()).with(officer))
                .bodyText()
                .contains("办结期限", "已逾期3天");
        assertThat(mvc.get()
                        .uri("/api/ledgers/case/entries")
                        .param("due", "late")
                        .with(officer))
                .bodyText()
                .contains("\"due\":\"" + today.minusDays(3) + "\"")
                .doesNotContain("李尚早");
        assertThat(mvc.get()
                        .uri("/ledgers/case")
                        .param("due", "late")
                        .with(as.a(Role.COMMUNITY_OFFICER, tree.westGarden().id())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("李迟到");
    }

    @Test
    void the_calendar_of_the_union_has_it_on_its_day() {
        Entry entry = entered(tree, today.minusDays(1), Map.of("deadline", today.plusDays(20)));
        changed(entered(tree, today.minusDays(1), Map.of("deadline", today.plusDays(20))), "outcome", "撤回");
        Scope officer = tree.officerOfEastHarbor();

        assertThat(due.of(officer, tree.eastHarbor().id(), today.plusDays(20), today.plusDays(20)))
                .containsExactly(new DueEntries.DueEntry(
                        entry.id(), today.plusDays(20), "信访投诉及调解台账 拖欠工资", "/ledgers/case/" + entry.id(), false));
        assertThat(due.of(officer, tree.eastHarbor().id(), today.plusDays(21), today.plusDays(21)))
                .isEmpty();
        assertThatThrownBy(() -> due.of(officer, tree.westGarden().id(), today, today))
                .isInstanceOf(NotInScope.class);
        assertThat(mvc.get()
                        .uri("/plan/calendar?month=" + YearMonth.from(today.plusDays(20)))
                        .with(as.a(Role.COMMUNITY_OFFICER, tree.eastHarbor().id())))
                .hasStatusOk()
                .bodyText()
                .contains("/ledgers/case/" + entry.id());
    }

    @Test
    void a_register_that_a_union_makes_dates_the_entries_it_has_already() {
        Scope officer = tree.officer();
        UnaryOperator<RegisterText> begun = text -> text.with("name", "走访问题台账");
        long id = registers.begin(
                officer,
                tree.street().id(),
                begun.apply(registers.shipped("opinion")).with("due", null).with("postings", null),
                "");
        registers.adopt(officer, id, registers.working(officer, id).edition(), "");
        String ledger = registers.working(officer, id).register().ledger();
        Entry entry = ledgers.enter(
                officer,
                tree.street().id(),
                ledger,
                Values.of(Map.of("day", today.minusDays(6), "topic", "食堂", "channel", "意见箱", "state", "办理中")),
                Repeat.REFUSE);
        assertThat(entry.isPending()).isFalse();

        registers.change(officer, id, 0, text -> text.with("due", Map.of("from", "day", "days", 5)));
        registers.adopt(officer, id, registers.working(officer, id).edition(), "");
        assertThat(again(entry).lastDay()).contains(today.minusDays(1));
        assertThat(owed(officer, tree.street().id(), entry)).hasSize(1);

        registers.end(officer, id);
        assertThat(owed(officer, tree.street().id(), entry)).isEmpty();

        registers.resume(officer, id);
        assertThat(owed(officer, tree.street().id(), entry)).hasSize(1);
        assertThat(registers.working(officer, id).text().all(Part.FIELDS)).isNotEmpty();
    }
}
