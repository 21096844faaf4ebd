package org.unionledger.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.AUDIT;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.EntryRefused;
import org.unionledger.ledger.Ledgers;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.plan.recurring.Days;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class PlansTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Days YEAR = new Days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Tasks tasks;

    @Autowired
    FigureReader figures;

    @Autowired
    JdbcClient jdbc;

    private Plans plans;
    private Scope street;
    private Scope elsewhere;
    private OrganizationId community;

    @BeforeEach
    void aStreet() {
        Scope district = Scope.operatorAt(
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id());
        street = as.scope(STREET_OFFICER, found(district, district.place(), "青山街道总工会", OrganizationKind.STREET));
        elsewhere = as.scope(STREET_OFFICER, found(district, district.place(), "绿水街道总工会", OrganizationKind.STREET));
        community = found(district, street.place(), "东港社区联合工会", OrganizationKind.COMMUNITY);
        LocalDate today = LocalDate.of(2025, 3, 20);
        plans = new Plans(
                ledgers, Clock.fixed(today.atTime(9, 0).atZone(SHANGHAI).toInstant(), SHANGHAI));
    }

    private OrganizationId found(Scope scope, OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(scope, above, Founding.of(name, kind)).id();
    }

    private PlanItem planned(LocalDate due, String item) {
        return plans.add(street, street.place(), new NewItem(due, PlanItem.OF_THE_YEAR, item, "李敏"));
    }

    private static Step step(ItemState state, String on, String due, String reason) {
        return new Step(
                state,
                on.isEmpty() ? null : LocalDate.parse(on),
                due.isEmpty() ? null : LocalDate.parse(due),
                reason,
                "");
    }

    private long owed(PlanItem item) {
        return jdbc.sql("select count(*) from duty.duty where kind = 'plan.item' and record = :id")
                .param("id", item.id())
                .query(Long.class)
                .single();
    }

    @Test
    void a_plan_is_of_the_union_itself_and_in_the_order_of_days() {
        planned(LocalDate.of(2025, 12, 31), "年终总结");
        planned(LocalDate.of(2025, 1, 1), "元旦慰问");
        planned(LocalDate.of(2026, 1, 1), "下一年");
        plans.add(street, community, new NewItem(MARCH, PlanItem.OF_THE_YEAR, "社区活动", ""));

        assertThat(plans.items(street, street.place(), YEAR))
                .extracting(PlanItem::item)
                .containsExactly("元旦慰问", "年终总结");
        assertThat(plans.items(street, community, YEAR))
                .extracting(PlanItem::item)
                .containsExactly("社区活动");
    }

    @Test
    void what_is_planned_is_owed_until_it_is_done_or_given_up() {
        PlanItem item = planned(MARCH, "三八节活动");
        assertThat(owed(item)).isOne();

        plans.step(street, item.id(), step(ItemState.DONE, "2025-03-08", "", ""));
        assertThat(owed(item)).isZero();
        assertThat(figure("target.plan.done")).isEqualByComparingTo("1");

        plans.step(street, item.id(), step(ItemState.UNDER_WAY, "", "", ""));
        assertThat(owed(item)).as("taken up again").isOne();
        assertThat(figure("target.plan.done")).isEqualByComparingTo("0");

        ledgers.markVoid(street, PlanItem.REGISTER, List.of(item.id()), "重复登记");
        assertThat(owed(item)).isZero();
    }

    private BigDecimal figure(String indicator) {
        return figures.read(List.of(FigureQuery.of(indicator, street.place(), Period.year(2025))), AsOf.NOW)
                .get(0)
                .value();
    }

    @Test
    void what_is_put_off_keeps_its_reason_and_is_due_on_another_day() {
        PlanItem item = planned(MARCH, "三八节活动");

        PlanItem later = plans.step(street, item.id(), step(ItemState.POSTPONED, "", "2025-03-20", "场地维修"));

        assertThat(later.due()).isEqualTo("2025-03-20");
        assertThat(later.reason()).isEqualTo("场地维修");
        assertThat(later.state().isOpen()).isTrue();
        assertThat(later.isLate(LocalDate.of(2025, 3, 20))).isFalse();
        assertThat(later.isLate(LocalDate.of(2025, 3, 21))).isTrue();
        assertThat(owed(item)).isOne();
    }

    @Test
    void a_step_without_its_reason_or_day_is_refused_with_all_that_is_wrong() {
        PlanItem item = planned(MARCH, "三八节活动");

        assertThatThrownBy(() -> plans.step(street, item.id(), step(ItemState.POSTPONED, "", "2025-03-19", "")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly("plan.problem.reason-missing", "plan.problem.due-before"));
        assertThatThrownBy(() -> plans.step(street, item.id(), step(ItemState.DONE, "", "", "")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> plans.step(street, item.id(), step(ItemState.DONE, "2025-03-21", "", "")))
                .isInstanceOf(Refused.class);
        assertThat(plans.require(street, item.id()).state()).isEqualTo(ItemState.NOT_BEGUN);
    }

    @Test
    void the_same_twice_is_refused_by_the_register() {
        planned(MARCH, "三八节活动");

        assertThatThrownBy(() -> planned(MARCH, "三八节活动")).isInstanceOf(EntryRefused.class);
    }

    @Test
    void a_year_is_begun_as_the_year_before_once() {
        planned(LocalDate.of(2024, 2, 29), "闰日活动");
        plans.add(street, street.place(), new NewItem(MARCH.minusYears(1), "月度安排", "只在当月", ""));
        PlanYear year = new PlanYear(Span.CALENDAR, 2025);

        assertThat(plans.begin(street, street.place(), year, null)).isEqualTo(1);
        assertThat(plans.begin(street, street.place(), year, null))
                .as("all of it is there")
                .isZero();
        assertThat(plans.items(street, street.place(), YEAR)).singleElement().satisfies(item -> {
            assertThat(item.due()).isEqualTo("2025-02-28");
            assertThat(item.state()).isEqualTo(ItemState.NOT_BEGUN);
            assertThat(item.owner()).isEqualTo("李敏");
        });
        assertThat(plans.begin(street, street.place(), year, "street")).isEqualTo(22);
        assertThatThrownBy(() -> plans.begin(street, street.place(), year, "none"))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void the_plan_of_a_month_is_noted_as_sent_once_and_on_a_day_of_it() {
        YearMonth march = YearMonth.of(2025, 3);

        assertThatThrownBy(() -> plans.report(street, street.place(), march, LocalDate.of(2025, 2, 28)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> plans.report(street, street.place(), march, LocalDate.of(2025, 3, 21)))
                .isInstanceOf(Refused.class);
        plans.report(street, street.place(), march, LocalDate.of(2025, 3, 5));
        assertThat(plans.reported(street, street.place(), march))
                .hasValueSatisfying(item -> assertThat(item.doneOn()).isEqualTo("2025-03-05"));
        assertThatThrownBy(() -> plans.report(street, street.place(), march, LocalDate.of(2025, 3, 6)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_task_is_mine_while_it_is_open_and_follows_its_item() {
        PlanItem item = plans.add(street, community, new NewItem(MARCH, PlanItem.OF_THE_YEAR, "摸底", ""));
        Scope officer = as.scope(COMMUNITY_OFFICER, community);
        tasks.assign(street, item.id(), officer.login(), 5);

        assertThat(tasks.mine(officer, 5)).extracting(PlanItem::item).containsExactly("摸底");
        assertThat(tasks.mine(street, 5)).isEmpty();
        plans.step(street, item.id(), step(ItemState.POSTPONED, "", "2025-04-30", "等通知"));
        assertThat(tasks.mine(officer, 5)).extracting(PlanItem::due).containsExactly(LocalDate.of(2025, 4, 30));
        plans.step(officer, item.id(), step(ItemState.DONE, "2025-03-20", "", ""));
        assertThat(tasks.mine(officer, 5)).isEmpty();
    }

    @Test
    void a_task_is_handed_only_to_accounts_of_its_union_and_back_to_nobody() {
        PlanItem item = planned(MARCH, "三八节活动");
        Scope officer = as.scope(COMMUNITY_OFFICER, community);

        assertThatThrownBy(() -> tasks.assign(street, item.id(), officer.login(), 3))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tasks.assign(street, item.id(), street.login(), 367))
                .isInstanceOf(Refused.class);
        tasks.assign(street, item.id(), street.login(), 366);
        assertThat(tasks.of(item)).isPresent();
        tasks.assign(street, item.id(), "", 3);
        assertThat(tasks.of(item)).isEmpty();
    }

    @Test
    void what_lies_elsewhere_does_not_exist_and_who_only_reads_changes_nothing() {
        PlanItem item = planned(MARCH, "三八节活动");

        assertThatThrownBy(() -> plans.require(elsewhere, item.id())).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> plans.items(elsewhere, street.place(), YEAR)).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> tasks.assign(elsewhere, item.id(), "", 3)).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() ->
                        plans.step(as.scope(AUDIT, street.place()), item.id(), step(ItemState.UNDER_WAY, "", "", "")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void every_page_is_shown() {
        PlanItem item = planned(MARCH, "三八节活动");
        tasks.assign(street, item.id(), street.login(), 3);
        var officer = as.a(STREET_OFFICER, street.place());

        assertThat(mvc.get().uri("/plan?year=2025").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("2025年工作计划", "2025年3月", "三八节活动", "共1项，已完成0项，逾期1项");
        assertThat(mvc.get().uri("/plan?span=school&year=2024").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("2024—2025学年工作计划", "三八节活动");
        assertThat(mvc.get().uri("/plan?span=school&year=2025").with(officer))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("三八节活动");
        assertThat(mvc.get().uri("/plan/calendar?month=2025-03").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("三八节活动", "工会有约", "2025年3月8日 周六");
        assertThat(mvc.get().uri("/plan/month?month=2025-03").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("2025年3月工作安排", "三八节活动", "李敏");
        assertThat(mvc.get().uri("/plan/party?month=2025-03").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("2025年3月工作计划", "三八节活动", "（2025年3月8日前）", "登记已上报");
        assertThat(mvc.get().uri("/plan/mine").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("三八节活动");
        assertThat(mvc.get().uri("/").with(officer)).hasStatusOk().bodyText().contains("我的任务", "三八节活动");
        assertThat(mvc.get().uri("/duties").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("工作计划：三八节活动", "周期性工作");
    }

    @Test
    void a_form_adds_an_item_and_a_refusal_says_what_is_missing() {
        var officer = as.a(STREET_OFFICER, street.place());
        assertThat(mvc.post()
                        .uri("/plan")
                        .param("due", "2025-05-01")
                        .param("item", "五一表彰")
                        .with(officer)
                        .with(csrf()))
                .hasStatus(302);
        assertThat(plans.items(street, street.place(), YEAR))
                .extracting(PlanItem::item)
                .containsExactly("五一表彰");
        assertThat(mvc.post().uri("/plan").param("due", "五月").with(officer).with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("日期看不懂", "请填写工作内容");
        PlanItem item = plans.items(street, street.place(), YEAR).get(0);
        assertThat(mvc.post()
                        .uri("/plan/items/{id}/state", item.id())
                        .param("state", "cancelled")
                        .with(officer)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("延期或取消要写明原因");
    }
}
