package org.unionledger.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.DISTRICT_REVIEWER;
import static org.unionledger.access.Role.ENTERPRISE_CHAIR;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Words;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;
import org.unionledger.reporting.form.Cell;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;
import org.unionledger.work.Progress;

@LedgerTest
@Transactional
class ReportsTests {

    /** The Wednesday of a week from the 17th to the 23rd. */
    private static final LocalDate DAY = LocalDate.of(2025, 3, 19);

    private static final LocalDate NEXT_WEEK = LocalDate.of(2025, 3, 26);
    private static final Cell CASES = Cell.read("cases.now").orElseThrow();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organizations organizations;

    @Autowired
    Figures figures;

    @Autowired
    Reports reports;

    @Autowired
    Receipts receipts;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Explanations explanations;

    @Autowired
    Assignments assignments;

    @Autowired
    MyReports mine;

    @Autowired
    MessageSource messages;

    @Autowired
    Parameters parameters;

    @Autowired
    DueDaysReckonedAgain reckonedAgain;

    @Autowired
    FormRepository formRepository;

    @Autowired
    FigureReader figureReader;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Scope district;
    Scope street;
    Scope harbor;
    Scope elsewhere;
    OrganizationId garden;
    private int records;

    @BeforeEach
    void found() {
        OrganizationId root =
                organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        district = as.scope(DISTRICT_REVIEWER, root);
        street = as.scope(STREET_OFFICER, found(root, "青山街道总工会", OrganizationKind.STREET));
        harbor = as.scope(COMMUNITY_OFFICER, found(street.place(), "东港社区联合工会", OrganizationKind.COMMUNITY));
        garden = found(street.place(), "西园社区联合工会", OrganizationKind.COMMUNITY);
        elsewhere = as.scope(STREET_OFFICER, found(root, "绿水街道总工会", OrganizationKind.STREET));
        state("aid.visits.times", DAY, 3);
    }

    private OrganizationId found(OrganizationId above, String name, OrganizationKind kind) {
        Scope operator = Scope.operatorAt(organizations.root().orElseThrow());
        return organizations.found(operator, above, Founding.of(name, kind)).id();
    }

    /** In the community of the harbor. */
    private void state(String indicator, LocalDate day, int quantity) {
        figures.state(
                new Source("ledger.visit", ++records),
                List.of(new Posting(
                        new IndicatorId(indicator),
                        harbor.place(),
                        day,
                        Breakdown.NONE,
                        BigDecimal.valueOf(quantity))));
    }

    private Report report(long id) {
        return reports.require(district, id);
    }

    private long start(LocalDate day) {
        return reports.start(harbor, harbor.place(), "weekly", day);
    }

    private void check(long id) {
        reports.check(harbor, id, report(id).edition());
    }

    private void send(long id) {
        check(id);
        reports.send(harbor, id, report(id).edition(), "王芳", "");
    }

    private long sent(LocalDate day) {
        long id = start(day);
        send(id);
        return id;
    }

    private String page(Scope reader, Role role, String address) {
        MvcTestResult answer =
                mvc.get().uri(address).with(as.a(role, reader.place())).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> owed(OrganizationId union) {
        return jdbc.sql("select kind || ' ' || due_on from duty.duty where organization = :union order by 1")
                .param("union", union.value())
                .query(String.class)
                .list();
    }

    private static void refused(ThrowingCallable step, String code) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code().replaceFirst(".*\\.", ""))
                                .containsExactly(code));
    }

    @Test
    void a_form_is_filled_before_anybody_begins_and_each_number_opens_its_facts() {
        assertThat(page(harbor, COMMUNITY_OFFICER, "/reports/form?form=weekly&day=" + DAY))
                .contains("工会工作周报", "2025年第12周（3月17日至3月23日）", "走访慰问次数", ">3<", "开始填报")
                .contains("/figures/facts?indicator=aid.visits.times&amp;organization=" + harbor.place()
                        + "&amp;from=2025-03-17&amp;to=2025-03-23")
                .contains("&amp;from=2025-01-01&amp;to=2025-03-23");
    }

    @Test
    void every_form_that_is_shipped_is_filled_for_a_street() {
        for (String form : List.of("weekly", "monthly", "quarterly", "half_year", "annual", "annual_primary")) {
            assertThat(page(street, STREET_OFFICER, "/reports/form?form=" + form + "&day=" + DAY))
                    .contains("慰问人次", "青山街道总工会");
        }
    }

    @Test
    void a_primary_union_sends_its_annual_form_to_the_community_and_no_other() {
        Scope chair = as.scope(ENTERPRISE_CHAIR, found(harbor.place(), "东港机械厂工会", OrganizationKind.GRASSROOTS));
        LocalDate lastYear = DAY.minusYears(1);
        long id = reports.start(chair, chair.place(), "annual_primary", lastYear);
        reports.check(chair, id, 1);
        reports.send(chair, id, 2, "赵云", "");

        assertThat(page(harbor, COMMUNITY_OFFICER, "/reports/receiving?form=annual_primary&day=" + lastYear))
                .contains("东港机械厂工会", "已上报");
        receipts.accept(harbor, id, report(id).edition());
        assertThat(report(id).state()).isEqualTo(ReportState.ACCEPTED);
        refused(() -> reports.start(chair, chair.place(), "weekly", DAY), "not-a-sender");
        refused(() -> reports.start(harbor, harbor.place(), "annual_primary", DAY), "not-a-sender");
    }

    @Test
    void a_report_is_begun_once_however_often_it_is_asked_for() {
        assertThat(start(DAY)).isEqualTo(start(DAY.plusDays(1))).isNotEqualTo(start(NEXT_WEEK));
    }

    @Test
    void only_unions_of_its_levels_send_a_form_and_no_period_to_come() {
        refused(() -> reports.start(street, street.place(), "weekly", DAY.plusYears(30)), "not-begun");
        Scope operator = Scope.operatorAt(district.place());
        refused(() -> reports.start(operator, district.place(), "weekly", DAY), "not-a-sender");
        assertThatThrownBy(() -> reports.start(elsewhere, harbor.place(), "weekly", DAY))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> reports.start(district, harbor.place(), "weekly", DAY))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_was_sent_stays_and_what_is_written_follows_the_book() {
        long id = start(DAY);
        state("aid.visits.times", DAY, 2);
        assertThat(page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).contains(">5<");

        send(id);
        state("aid.visits.times", DAY, 40);

        assertThat(report(id).state()).isEqualTo(ReportState.SENT);
        assertThat(page(street, STREET_OFFICER, "/reports/" + id))
                .contains(">5<", "上报时的数", "王芳", "asOf=")
                .doesNotContain(">45<");
    }

    @Test
    void a_broken_hard_check_stops_checking_and_sending() {
        long id = start(DAY);
        state("org.enterprises.unionised", DAY, 2);

        refused(() -> check(id), "checks-broken");
        assertThat(page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).contains("已建会单位数多于经济组织数（2 &gt; 0）");

        state("org.enterprises.total", DAY, 2);
        check(id);
        state("org.enterprises.unionised", DAY, 1);
        refused(() -> reports.send(harbor, id, report(id).edition(), "王芳", ""), "checks-broken");
    }

    @Test
    void a_warning_is_explained_when_the_report_is_sent() {
        long id = start(DAY);
        state("rights.cases.mediated", DAY, 1);
        check(id);

        refused(() -> reports.send(harbor, id, report(id).edition(), "王芳", " "), "note-missing");
    }

    @Test
    void with_an_explanation_a_report_with_a_warning_is_sent() {
        long id = start(DAY);
        state("rights.cases.mediated", DAY, 1);
        check(id);
        reports.send(harbor, id, report(id).edition(), "王芳", "上年受理的一件");

        assertThat(page(street, STREET_OFFICER, "/reports/" + id)).contains("上年受理的一件", "本年调解成功件数多于受理件数");
    }

    @Test
    void nothing_is_sent_unchecked_or_without_a_signatory() {
        long id = start(DAY);

        refused(() -> reports.send(harbor, id, report(id).edition(), "王芳", ""), "not-checked");
        check(id);
        refused(() -> reports.send(harbor, id, report(id).edition(), "", ""), "signatory-missing");
    }

    @Test
    void a_supplement_is_added_with_a_reason_where_the_form_takes_it_and_shown_as_such() {
        long id = start(DAY);
        check(id);
        reports.supplement(harbor, id, report(id).edition(), CASES, BigDecimal.valueOf(2), "电话受理，未登记");

        assertThat(report(id).state()).as("to be checked again").isEqualTo(ReportState.DRAFT);
        assertThat(page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).contains("含手工2", "电话受理，未登记", "补充手工数", "受理件数 本周");
        refused(
                () -> reports.supplement(harbor, id, report(id).edition(), CASES, BigDecimal.ONE, ""),
                "reason-missing");
        Cell visits = Cell.read("visits.now").orElseThrow();
        refused(
                () -> reports.supplement(harbor, id, report(id).edition(), visits, BigDecimal.ONE, "多"),
                "no-supplement");

        reports.supplement(harbor, id, report(id).edition(), CASES, BigDecimal.ZERO, "已登记");
        assertThat(page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).doesNotContain("含手工2");
    }

    @Test
    void what_the_sender_says_of_a_cell_goes_upward_and_stays_with_the_version() {
        long id = start(DAY);
        check(id);
        explanations.explain(harbor, id, report(id).edition(), CASES, "本周集中接访");

        assertThat(report(id).state()).as("to be checked again").isEqualTo(ReportState.DRAFT);
        send(id);
        explained(street, STREET_OFFICER, "/reports/" + id, "说明（本周）：本周集中接访");
        explained(street, STREET_OFFICER, "/reports/" + id + "/print", "受理件数（本周）：本周集中接访");
        String combined = "东港社区联合工会 · 受理件数（本周）：本周集中接访";
        explained(street, STREET_OFFICER, "/reports/combination?form=weekly&day=" + DAY, combined);
        explained(street, STREET_OFFICER, "/reports/combination/print?form=weekly&day=" + DAY, combined);
        receipts.giveBack(street, id, report(id).edition(), "再核", Map.of());
        explanations.explain(harbor, id, report(id).edition(), CASES, " ");
        send(id);
        assertThat(page(street, STREET_OFFICER, "/reports/" + id)).doesNotContain("说明（本周）：本周集中接访");
        explained(street, STREET_OFFICER, "/reports/" + id + "?version=1", "说明（本周）：本周集中接访");
    }

    private void explained(Scope reader, Role role, String address, String words) {
        assertThat(page(reader, role, address)).as(address).contains(words);
    }

    @Test
    void a_warning_explained_at_one_of_its_cells_needs_no_note() {
        long id = start(DAY);
        state("rights.cases.mediated", DAY, 1);
        String page = page(harbor, COMMUNITY_OFFICER, "/reports/" + id);
        assertThat(page).contains("在这一栏说明");
        Matcher cell = Pattern.compile("\\?explain=([a-z_.]+)#explaining").matcher(page);
        assertThat(cell.find()).isTrue();

        explanations.explain(
                harbor, id, report(id).edition(), Cell.read(cell.group(1)).orElseThrow(), "上年受理的一件");
        assertThat(page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).contains("已说明");
        send(id);

        assertThat(report(id).state()).isEqualTo(ReportState.SENT);
    }

    @Test
    void only_cells_the_form_has_are_explained_and_only_while_it_is_written() {
        long id = start(DAY);
        Cell none = Cell.read("visits.end").orElseThrow();
        refused(() -> explanations.explain(harbor, id, report(id).edition(), none, "多"), "no-such-cell");
        refused(
                () -> explanations.explain(harbor, id, report(id).edition(), CASES, "多".repeat(201)),
                "explanation-too-long");
        assertThatThrownBy(() -> explanations.explain(elsewhere, id, report(id).edition(), CASES, "多"))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> explanations.explain(district, id, report(id).edition(), CASES, "多"))
                .isInstanceOf(NotAllowed.class);
        send(id);
        refused(() -> explanations.explain(harbor, id, report(id).edition(), CASES, "多"), "not-now");
    }

    @Test
    void a_report_is_returned_with_remarks_at_cells_corrected_and_sent_again() {
        long id = sent(DAY);
        receipts.giveBack(street, id, report(id).edition(), "", Map.of(CASES, "少报一件"));

        assertThat(report(id).state()).isEqualTo(ReportState.RETURNED);
        assertThat(page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).contains("已退回", "少报一件", "审核意见");

        state("rights.cases.received", DAY, 1);
        send(id);
        receipts.accept(street, id, report(id).edition());

        assertThat(report(id).state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(reports.sendings(street, id)).extracting(Sending::number).containsExactly(2, 1);
        assertThat(page(street, STREET_OFFICER, "/reports/" + id + "?version=1"))
                .contains("第1版", "少报一件");
        assertThat(page(street, STREET_OFFICER, "/reports/" + id)).doesNotContain("审核意见：少报一件");
    }

    @Test
    void whoever_is_to_receive_a_report_reads_whose_it_is() {
        sent(DAY);

        assertThat(page(street, STREET_OFFICER, "/duties")).contains("报表待接收：东港社区联合工会");
    }

    @Test
    void a_return_says_why() {
        long id = sent(DAY);

        refused(() -> receipts.giveBack(street, id, report(id).edition(), " ", Map.of()), "remark-missing");
    }

    @Test
    void nobody_decides_on_what_their_own_union_sends() {
        long id = sent(DAY);

        assertThatThrownBy(() -> receipts.accept(harbor, id, report(id).edition()))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> receipts.accept(elsewhere, id, report(id).edition()))
                .isInstanceOf(NotInScope.class);
        receipts.accept(district, id, report(id).edition());
        assertThat(report(id).state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void when_the_street_sends_its_own_what_it_accepted_is_locked_and_only_sent_again_as_a_new_version() {
        long id = sent(DAY);
        receipts.accept(street, id, report(id).edition());
        long own = reports.start(street, street.place(), "weekly", DAY);
        reports.check(street, own, report(own).edition());
        reports.send(street, own, report(own).edition(), "李强", "");

        assertThat(report(id).state()).isEqualTo(ReportState.LOCKED);
        refused(() -> receipts.giveBack(street, id, report(id).edition(), "再看看", Map.of()), "not-now");
        refused(() -> reports.reopen(harbor, id, report(id).edition(), ""), "reason-missing");

        reports.reopen(harbor, id, report(id).edition(), "漏登一次走访");
        state("aid.visits.times", DAY, 1);
        send(id);
        receipts.accept(street, id, report(id).edition());

        assertThat(report(id).state()).as("the street's own is above already").isEqualTo(ReportState.LOCKED);
        assertThat(page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).contains("第2版", "补报：漏登一次走访", ">4<");
        assertThat(page(harbor, COMMUNITY_OFFICER, "/reports/" + id + "?version=1"))
                .contains(">3<");
    }

    @Test
    void what_nobody_has_decided_on_is_taken_back_and_owed_again() {
        assignments.choose(street, street.place(), "weekly", List.of(harbor.place()), DAY);
        long id = sent(DAY);
        assertThat(owed(harbor.place())).containsExactly("reporting.week 2025-03-31");
        assertThat(owed(street.place())).hasSize(1);

        refused(() -> withdrawals.withdraw(harbor, id, report(id).edition(), " "), "reason-missing");
        withdrawals.withdraw(harbor, id, report(id).edition(), "漏登两次走访");

        assertThat(report(id).state()).isEqualTo(ReportState.DRAFT);
        assertThat(owed(harbor.place())).containsExactly("reporting.week 2025-03-24");
        assertThat(owed(street.place())).as("nothing to receive any more").isEmpty();
        refused(() -> receipts.accept(street, id, report(id).edition()), "not-now");
        assertThat(page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).contains("撤回（", "漏登两次走访");

        state("aid.visits.times", DAY, 2);
        send(id);
        assertThat(page(street, STREET_OFFICER, "/reports/" + id)).contains("第2版", ">5<");
    }

    @Test
    void what_was_decided_on_or_is_anothers_is_not_taken_back() {
        long id = sent(DAY);

        assertThatThrownBy(() -> withdrawals.withdraw(elsewhere, id, report(id).edition(), "改"))
                .isInstanceOf(NotInScope.class);
        receipts.accept(street, id, report(id).edition());
        refused(() -> withdrawals.withdraw(harbor, id, report(id).edition(), "改"), "not-now");
    }

    @Test
    void what_is_sent_a_second_time_and_taken_back_leaves_the_version_before_standing() {
        long id = sent(DAY);
        receipts.accept(street, id, report(id).edition());
        long own = reports.start(street, street.place(), "weekly", DAY);
        reports.check(street, own, report(own).edition());
        reports.send(street, own, report(own).edition(), "李强", "");
        reports.reopen(harbor, id, report(id).edition(), "漏登一次走访");
        state("aid.visits.times", DAY, 1);
        send(id);

        withdrawals.withdraw(harbor, id, report(id).edition(), "还要核实");

        assertThat(report(id).supplementing()).isEqualTo("漏登一次走访");
        assertThat(page(street, STREET_OFFICER, "/reports/combination?form=weekly&day=" + DAY))
                .contains(">3<");
    }

    @Test
    void who_comes_second_is_told_so_and_changes_nothing() {
        long id = sent(DAY);
        int seen = report(id).edition();
        receipts.accept(street, id, seen);

        refused(() -> receipts.giveBack(street, id, seen, "不对", Map.of()), "changed-meanwhile");
        assertThat(mvc.post()
                        .uri("/reports/" + id + "/return")
                        .with(as.a(STREET_OFFICER, street.place()))
                        .with(csrf())
                        .param("edition", "" + seen)
                        .param("reason", "不对"))
                .hasStatus(422)
                .bodyText()
                .contains("别人改过这里", "已接收");
    }

    @Test
    void the_first_period_that_was_not_sent_is_owed_until_it_is_sent() {
        assignments.choose(street, street.place(), "weekly", List.of(harbor.place()), DAY);
        assertThat(owed(harbor.place())).containsExactly("reporting.week 2025-03-24");

        long id = sent(DAY);
        assertThat(owed(harbor.place())).containsExactly("reporting.week 2025-03-31");
        assertThat(owed(street.place())).singleElement().asString().startsWith("reporting.receipt");

        receipts.giveBack(street, id, report(id).edition(), "不对", Map.of());
        assertThat(owed(harbor.place()))
                .hasSize(2)
                .anyMatch(duty -> duty.startsWith("reporting.returned"))
                .contains("reporting.week 2025-03-24");
        assertThat(owed(street.place())).isEmpty();

        assignments.choose(street, street.place(), "weekly", List.of(), DAY);
        assertThat(owed(harbor.place())).noneMatch(duty -> duty.startsWith("reporting.week"));
    }

    @Test
    void who_is_late_is_reminded_once_a_day_and_sees_it_as_a_duty() {
        assignments.choose(street, street.place(), "weekly", List.of(harbor.place(), garden), DAY);
        sent(DAY);

        assertThat(assignments.remind(street, street.place(), "weekly", DAY)).isEqualTo(1);
        assertThat(assignments.remind(street, street.place(), "weekly", DAY)).isZero();
        assertThat(owed(garden)).hasSize(2).anyMatch(duty -> duty.startsWith("reporting.reminded"));
        assertThat(owed(harbor.place())).containsExactly("reporting.week 2025-03-31");
        assertThat(page(street, STREET_OFFICER, "/reports/receiving?form=weekly&day=" + DAY))
                .contains("2个单位应报，已报1个，逾期1个", "逾期未报", "已催报", "已上报");

        long late = reports.start(street, garden, "weekly", DAY);
        reports.check(street, late, report(late).edition());
        reports.send(street, late, report(late).edition(), "赵云", "");
        assertThat(owed(garden)).containsExactly("reporting.week 2025-03-31");
        assertThat(page(street, STREET_OFFICER, "/reports/receiving?form=weekly&day=" + DAY))
                .contains("逾期0个", "迟报");
    }

    @Test
    void another_number_of_days_moves_what_is_owed() {
        assignments.choose(street, street.place(), "weekly", List.of(harbor.place()), DAY);
        parameters.set(
                street, "reporting.week.days", street.place(), LocalDate.of(2020, 1, 1), BigDecimal.valueOf(4), "街道通知");

        reckonedAgain.reckon(street.place(), new Progress() {
            @Override
            public void at(long done, long total) {
                assertThat(done).isLessThanOrEqualTo(total);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(owed(harbor.place())).containsExactly("reporting.week 2025-03-27");
    }

    @Test
    void what_was_sent_keeps_the_form_it_was_sent_by() {
        String text = formRepository.all().stream()
                .filter(stored -> stored.form().equals("weekly"))
                .findFirst()
                .orElseThrow()
                .content();
        Forms kept = new Forms(formRepository, figureReader, parameters, clock, transaction);
        kept.adopt("# 只改注释\n" + text);
        assertThat(kept.require("weekly").number()).isEqualTo(1);

        kept.adopt(text.replace(
                "{id: contacts, indicator: org.progress.contacts}", "{id: calls, indicator: org.progress.contacts}"));

        assertThat(kept.require("weekly").number()).isEqualTo(2);
        assertThat(kept.require("weekly").form().find("contacts")).isEmpty();
        assertThat(kept.version("weekly", 1).find("contacts")).isPresent();
        Forms startedAgain = new Forms(formRepository, figureReader, parameters, clock, transaction);
        assertThat(startedAgain.version("weekly", 2).find("calls")).isPresent();
    }

    @Test
    void no_day_that_can_be_asked_for_breaks_a_page() {
        for (String day : List.of("9999-12-31", "0001-01-01", "2025-02-30", "昨天", "")) {
            page(street, STREET_OFFICER, "/reports/form?form=weekly&day=" + day);
            page(street, STREET_OFFICER, "/reports/receiving?form=weekly&day=" + day);
            page(street, STREET_OFFICER, "/reports/combination?form=weekly&day=" + day);
        }
    }

    @Test
    void what_is_no_number_is_not_added() {
        long id = start(DAY);

        for (String written : List.of("两件", "1e999999999", "--1", "12345678901234567890")) {
            assertThat(mvc.post()
                            .uri("/reports/" + id + "/supplements")
                            .with(as.a(COMMUNITY_OFFICER, harbor.place()))
                            .with(csrf())
                            .param("edition", "" + report(id).edition())
                            .param("cell", CASES.toString())
                            .param("quantity", written)
                            .param("reason", "电话受理"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("不是数");
        }
    }

    @Test
    void only_unions_directly_below_are_asked_to_send() {
        refused(
                () -> assignments.choose(street, street.place(), "weekly", List.of(elsewhere.place()), DAY),
                "not-below");
        assertThatThrownBy(() -> assignments.choose(elsewhere, street.place(), "weekly", List.of(), DAY))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void the_list_tells_what_is_owed_and_what_was_sent_of_the_year() {
        assignments.choose(street, street.place(), "weekly", List.of(harbor.place()), DAY);
        sent(NEXT_WEEK);
        jdbc.sql("update reporting.sending set sent_on = due_on + 1").update();

        List<ListedReport> listed =
                mine.of(harbor, harbor.place(), 2025, "", new Words(messages, Locale.SIMPLIFIED_CHINESE));
        assertThat(listed.get(listed.size() - 1).late()).isTrue();
        assertThat(listed.get(listed.size() - 2).sending().isLate()).isTrue();
        assertThat(listed).extracting(each -> each.period().from()).contains(LocalDate.of(2025, 12, 22));
        assertThat(listed).noneMatch(each -> each.period().from().isBefore(LocalDate.of(2025, 3, 17)));
    }

    @Test
    void a_report_of_another_street_is_not_there() {
        long id = sent(DAY);

        assertThat(mvc.get().uri("/reports/" + id).with(as.a(STREET_OFFICER, elsewhere.place())))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/reports")
                        .with(as.a(STREET_OFFICER, elsewhere.place()))
                        .with(csrf())
                        .param("form", "weekly")
                        .param("union", harbor.place().toString())
                        .param("day", DAY.toString()))
                .hasStatus(404);
    }
}
