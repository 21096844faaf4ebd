package org.unionledger.plan.recurring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.FINANCE;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Workdays;
import org.unionledger.frame.Mentioned;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.EntryFilter;
import org.unionledger.ledger.EntryOrder;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class RecurringTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    MessageSource messages;

    @Autowired
    RecurringCatalogue catalogue;

    @Autowired
    ArrangementRepository arrangements;

    @Autowired
    FulfilmentRepository fulfilments;

    @Autowired
    FirstDayRepository firstDays;

    @Autowired
    FirstDays settlingFirstDays;

    @Autowired
    Organizations organizations;

    @Autowired
    Workdays workdays;

    @Autowired
    AuditLog audit;

    @Autowired
    Arrangements settling;

    @Autowired
    Ledgers ledgers;

    @Autowired
    As as;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Scope street;
    private Scope elsewhere;
    private OrganizationId first;
    private OrganizationId second;
    private OrganizationId third;

    @BeforeEach
    void aStreetWithThreeCommunities() {
        Scope district = Scope.operatorAt(
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id());
        street = as.scope(STREET_OFFICER, found(district, district.place(), "青山街道总工会", OrganizationKind.STREET));
        elsewhere = as.scope(STREET_OFFICER, found(district, district.place(), "绿水街道总工会", OrganizationKind.STREET));
        first = found(district, street.place(), "东港社区联合工会", OrganizationKind.COMMUNITY);
        second = found(district, street.place(), "西港社区联合工会", OrganizationKind.COMMUNITY);
        third = found(district, street.place(), "南港社区联合工会", OrganizationKind.COMMUNITY);
        firstDays.keep(district.place(), LocalDate.of(2020, 1, 1), "台账从2020年起", "test");
    }

    private OrganizationId found(Scope scope, OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(scope, above, Founding.of(name, kind)).id();
    }

    private Recurring on(String day) {
        return new Recurring(catalogue, arrangements, fulfilments, firstDays, organizations, workdays, clock(day));
    }

    private Lateness lateness(String day) {
        return new Lateness(catalogue, arrangements, fulfilments, organizations, workdays, clock(day));
    }

    private static Clock clock(String day) {
        return Clock.fixed(LocalDate.parse(day).atTime(9, 0).atZone(SHANGHAI).toInstant(), SHANGHAI);
    }

    private void meet(OrganizationId union, String day) {
        ledgers.enter(
                Scope.operatorAt(union),
                union,
                "appointment",
                Values.of(Map.of(
                        "day",
                        LocalDate.parse(day),
                        "level",
                        "社区",
                        "host",
                        "李敏",
                        "topic",
                        "食堂",
                        "workers",
                        new BigDecimal(3),
                        "state",
                        "当场答复")),
                Ledgers.Repeat.REFUSE);
    }

    private Standing appointment(Recurring recurring, OrganizationId union) {
        return recurring.of(street, union).stream()
                .filter(standing -> standing.duty().id().equals("appointment"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_union_owes_what_unions_of_its_level_owe_until_its_register_says_it_was_done() {
        // The 10th of March 2025 is a Monday.
        assertThat(appointment(on("2025-03-10"), first).state()).isEqualTo(State.OPEN);
        assertThat(appointment(on("2025-03-11"), first).state()).isEqualTo(State.LATE);

        meet(first, "2025-03-11");

        Standing done = appointment(on("2025-03-12"), first);
        assertThat(done.state()).isEqualTo(State.DONE_LATE);
        assertThat(done.doneOn()).isEqualTo("2025-03-11");
        assertThat(done.before()).isEqualTo(State.MISSED);
        assertThat(mvc.get()
                        .uri(done.duty().fulfilledBy(first, LocalDate.parse("2025-03-11")))
                        .with(as.a(STREET_OFFICER, street.place())))
                .as("the record that fulfilled it")
                .hasStatusOk()
                .bodyText()
                .contains("食堂");
        assertThat(appointment(on("2025-03-12"), second).state()).isEqualTo(State.LATE);
        assertThat(appointment(on("2025-03-20"), first).state())
                .as("the next time is due anew")
                .isEqualTo(State.OPEN);
    }

    /** The 10th and the 20th; a book that begins on the 11th owes the 20th first. */
    @Test
    void a_summary_is_told_how_often_it_was_late_or_missed_in_its_period() {
        settlingFirstDays.settle(street, first, LocalDate.of(2025, 3, 1), "3月建账");
        meet(first, "2025-03-11");
        LateTimes late = new LateTimes(on("2025-03-26"), messages, clock("2025-03-26"));

        assertThat(late.mentioned(street, first, day("2025-03-01"), day("2025-12-31"), 50))
                .extracting(Mentioned::name)
                .contains("“" + appointment(on("2025-03-26"), first).duty().name() + "”没有都按期");
        assertThat(late.mentioned(street, first, day("2025-02-01"), day("2025-02-28"), 50))
                .as("nothing was owed before the beginning")
                .isEmpty();
        assertThat(late.mentioned(street, first, day("2025-04-01"), day("2025-04-30"), 50))
                .as("nothing is late that is still to come")
                .isEmpty();
    }

    @Test
    void what_was_due_before_the_beginning_is_owed_by_nobody() {
        settlingFirstDays.settle(street, street.place(), LocalDate.of(2025, 3, 11), "3月建账");

        Standing at = appointment(on("2025-03-11"), first);
        assertThat(at.state()).isEqualTo(State.OPEN);
        assertThat(at.time().dueOn()).isEqualTo("2025-03-20");
        assertThat(at.before()).as("the 10th was before").isNull();
        assertThat(on("2025-03-11").times(street, first, new Days(day("2025-03-01"), day("2025-03-31"))))
                .filteredOn(time -> time.duty().id().equals("appointment"))
                .extracting(time -> time.time().dueOn().toString())
                .containsExactly("2025-03-20");
        assertThat(lateness("2025-03-14")
                        .count(street, street.place(), "appointment", day("2025-03-10"))
                        .owing())
                .isZero();
        assertThat(lateness("2025-03-21")
                        .count(street, street.place(), "appointment", day("2025-03-20"))
                        .late())
                .isEqualTo(4);
    }

    @Test
    void what_is_due_on_the_first_day_is_owed_and_the_nearest_above_counts() {
        settlingFirstDays.settle(street, street.place(), LocalDate.of(2025, 3, 11), "3月建账");
        settlingFirstDays.settle(street, first, LocalDate.of(2025, 3, 10), "10日起");

        assertThat(appointment(on("2025-03-11"), first).state()).isEqualTo(State.LATE);
        assertThat(appointment(on("2025-03-11"), second).state()).isEqualTo(State.OPEN);
        assertThat(lateness("2025-03-14").count(street, street.place(), "appointment", day("2025-03-10")))
                .isEqualTo(new Below.Count(1, 0, 1));

        settlingFirstDays.settle(street, first, null, "与街道一致");
        assertThat(appointment(on("2025-03-11"), first).state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_union_begins_on_the_day_it_was_set_up_in_the_book_unless_somebody_says_otherwise() {
        LocalDate today = LocalDate.now(SHANGHAI);
        firstDays.forget(organizations.root().orElseThrow());
        jdbc.sql("update organization.organization set entered_at = '2025-03-10 16:30:00+00' where id = :first")
                .param("first", first.value())
                .update();

        assertThat(settlingFirstDays.of(street, first))
                .as("half past midnight of the 11th in Shanghai")
                .isEqualTo(new FirstDay(LocalDate.of(2025, 3, 11), null, ""));
        assertThat(appointment(on("2025-03-11"), first).state()).isEqualTo(State.OPEN);
        assertThat(settlingFirstDays.of(street, second).from()).isBetween(today.minusDays(1), today);
        assertThat(lateness("2025-03-21").count(street, street.place(), "appointment", day("2025-03-20")))
                .as("the others are set up today")
                .isEqualTo(new Below.Count(1, 0, 1));
    }

    @Test
    void a_beginning_is_said_on_the_page_with_a_reason_and_by_nobody_elsewhere() {
        String page = "/organizations/" + first + "/recurring";
        assertThat(send(street, page + "/first-day", "from", "2025-03-11", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("请写明原因");
        assertThat(send(street, page + "/first-day", "from", "去年", "reason", "补登"))
                .hasStatus(422);
        assertThat(send(street, page + "/first-day", "from", "2025-03-11", "reason", "补登"))
                .hasStatus(302);
        assertThat(mvc.get().uri(page).with(as.a(STREET_OFFICER, street.place())))
                .hasStatusOk()
                .bodyText()
                .contains("从2025年3月11日起算（本单位另定：补登）");
        assertThat(send(elsewhere, page + "/first-day", "from", "2025-03-01", "reason", "补登"))
                .hasStatus(404);
        assertThat(audit.history(new Subject(FirstDays.KIND, first.value(), first)))
                .hasSize(1);
    }

    private MvcTestResult send(Scope by, String address, String... fields) {
        var request =
                mvc.post().uri(address).with(as.a(STREET_OFFICER, by.place())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void an_entry_that_was_voided_is_no_more_done() {
        meet(first, "2025-03-10");
        long entry = ledgers.page(street, "appointment", EntryFilter.all(first), EntryOrder.LATEST, null, 1)
                .entries()
                .get(0)
                .id();
        assertThat(appointment(on("2025-03-11"), first).state()).isEqualTo(State.DONE);

        ledgers.markVoid(street, "appointment", List.of(entry), "重复登记");

        assertThat(appointment(on("2025-03-11"), first).state()).isEqualTo(State.LATE);
    }

    @Test
    void the_desk_is_reminded_some_days_before() {
        assertThat(appointment(on("2025-03-06"), first).isShown(LocalDate.parse("2025-03-06")))
                .as("the 20th of February can still be done")
                .isTrue();
        meet(first, "2025-02-20");
        assertThat(appointment(on("2025-03-06"), first).isShown(LocalDate.parse("2025-03-06")))
                .isFalse();
        assertThat(appointment(on("2025-03-10"), first).isShown(LocalDate.parse("2025-03-10")))
                .isTrue();
    }

    @Test
    void the_union_above_sees_who_is_late() {
        meet(first, "2025-03-10");
        meet(second, "2025-03-13");

        Below below = lateness("2025-03-14").below(street, street.place(), "appointment", null, "late", 0, 50);

        // The street itself and the third community have nothing; the first and the second have.
        assertThat(below.count()).isEqualTo(new Below.Count(4, 2, 2));
        assertThat(below.rows()).extracting(Below.Row::name).containsExactly("青山街道总工会", "南港社区联合工会");
        assertThat(below.rows()).extracting(Below.Row::state).containsOnly(State.LATE);
        assertThat(lateness("2025-03-14")
                        .below(street, street.place(), "appointment", null, "done", 0, 50)
                        .rows())
                .extracting(Below.Row::state)
                .containsExactly(State.DONE, State.DONE_LATE);
    }

    @Test
    void before_the_day_is_over_the_time_before_is_shown_and_either_can_be_asked_for() {
        Lateness lateness = lateness("2025-03-10");

        assertThat(lateness.below(street, street.place(), "appointment", null, "all", 0, 50)
                        .time()
                        .dueOn())
                .isEqualTo("2025-02-20");
        Below open =
                lateness.below(street, street.place(), "appointment", LocalDate.parse("2025-03-10"), "open", 0, 50);
        assertThat(open.count()).isEqualTo(new Below.Count(4, 0, 0));
        assertThat(open.rows()).hasSize(4);
        assertThat(open.later()).as("nothing is behind it yet").isNull();
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended() {
        Below page = lateness("2025-03-14").below(street, street.place(), "appointment", null, "all", 0, 3);
        Below rest = lateness("2025-03-14").below(street, street.place(), "appointment", null, "all", page.next(), 3);

        assertThat(page.rows()).hasSize(3);
        assertThat(rest.rows()).extracting(Below.Row::union).containsExactly(third);
        assertThat(rest.next()).isNull();
    }

    @Test
    void a_union_sets_other_days_for_itself_and_those_below_and_the_nearest_counts() {
        Recurring recurring = on("2025-03-14");
        Lateness lateness = lateness("2025-03-14");
        settling.settle(street, street.place(), "appointment", true, List.of(12, 25), "街道规定");
        settling.settle(street, second, "appointment", false, List.of(), "没有企业");

        // 12 March 2025 is a Wednesday.
        assertThat(appointment(recurring, first).time().dueOn()).isEqualTo("2025-03-12");
        assertThat(appointment(recurring, second).owed()).isFalse();
        Below below = lateness.below(street, street.place(), "appointment", null, "all", 0, 50);
        assertThat(below.rows()).extracting(Below.Row::union).containsExactly(street.place(), first, third);
        assertThat(below.rows()).extracting(Below.Row::dueOn).containsOnly(LocalDate.parse("2025-03-12"));

        meet(first, "2025-03-11");
        assertThat(lateness.count(street, street.place(), "appointment", null))
                .as("the 11th is before its own 12th")
                .isEqualTo(new Below.Count(3, 0, 3));

        settling.unsettle(street, second, "appointment", "有企业了");
        assertThat(appointment(recurring, second).time().dueOn()).isEqualTo("2025-03-12");
        assertThat(audit.history(new Subject(
                        Arrangements.KIND, arrangements.of("appointment").get(0).id(), street.place())))
                .extracting(entry -> entry.reason())
                .containsExactly("街道规定");
    }

    @Test
    void what_is_by_choice_is_owed_only_where_it_was_switched_on() {
        OrganizationId school = found(street, first, "东港小学工会", OrganizationKind.GRASSROOTS);
        Recurring recurring = on("2025-06-29");
        Lateness lateness = lateness("2025-06-29");
        assertThat(lateness.count(street, street.place(), "ethics_term", null).owing())
                .isZero();

        settling.settle(street, school, "ethics_term", true, List.of(), "学校");

        assertThat(lateness.count(street, street.place(), "ethics_term", null).owing())
                .isEqualTo(1);
        assertThat(recurring.of(street, school))
                .filteredOn(standing -> standing.duty().id().equals("ethics_term"))
                .extracting(Standing::owed)
                .containsExactly(true);
    }

    @Test
    void a_union_founded_since_owes_nothing_of_before() {
        organizations.found(
                street,
                first,
                new Founding("新港机械厂工会", OrganizationKind.GRASSROOTS, null, LocalDate.parse("2025-03-15")));

        assertThat(lateness("2025-03-25")
                        .count(street, street.place(), "fees", null)
                        .owing())
                .isZero();
        assertThat(lateness("2025-04-25")
                        .count(street, street.place(), "fees", null)
                        .owing())
                .isEqualTo(1);
    }

    @Test
    void settling_takes_a_reason_days_of_the_cycle_and_the_right_at_the_place() {
        Lateness lateness = lateness("2025-03-14");

        assertThatThrownBy(() -> settling.settle(street, first, "appointment", false, List.of(), " "))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> settling.settle(street, first, "study", true, List.of(8), "改期"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> settling.settle(street, first, "fees", true, List.of(10, 20), "改期"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> settling.settle(elsewhere, first, "fees", false, List.of(), "试"))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> settling.settle(as.scope(FINANCE, first), first, "fees", false, List.of(), "试"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lateness.below(elsewhere, street.place(), "fees", null, "", 0, 50))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void the_calendar_has_what_is_owed_on_its_days() {
        assertThat(on("2025-03-14")
                        .times(street, first, new Days(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-31"))))
                .extracting(time -> time.duty().id() + " " + time.time().dueOn() + " " + time.state())
                .contains("appointment 2025-03-10 LATE", "appointment 2025-03-20 OPEN", "targets 2025-03-31 OPEN");
    }

    @Test
    void every_page_is_shown_and_a_refusal_says_why() {
        var officer = as.a(STREET_OFFICER, street.place());
        assertThat(mvc.get().uri("/recurring").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("工会有约", "每月10日、20日", "每月20日前", "每周五前", "自愿开办", "待核实");
        assertThat(mvc.get().uri("/recurring/count?duty=appointment").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("应办4个，已办0个");
        assertThat(mvc.get().uri("/recurring/below?duty=appointment&state=all").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("东港社区联合工会", "共 4 条");
        assertThat(mvc.get().uri("/organizations/{id}/recurring", first).with(as.a(COMMUNITY_OFFICER, first)))
                .hasStatusOk()
                .bodyText()
                .contains("工会有约", "停办或另定日期");
        assertThat(mvc.post()
                        .uri("/organizations/{id}/recurring", first)
                        .param("duty", "appointment")
                        .param("days", "40")
                        .param("reason", "改期")
                        .with(officer)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("日期应是1到31的数");
    }
}
