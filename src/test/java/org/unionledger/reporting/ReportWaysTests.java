package org.unionledger.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.reporting.ReportFixture.DAY;
import static org.unionledger.reporting.ReportFixture.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.figures.Figures;
import org.unionledger.organization.Organizations;
import org.unionledger.reporting.form.Cell;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Reports on their way upward: explained, returned, accepted, locked and taken back. */
@LedgerTest
@Transactional
class ReportWaysTests {

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

    private ReportFixture book;
    private Scope district;
    private Scope street;
    private Scope harbor;
    private Scope elsewhere;

    @BeforeEach
    void found() {
        book = new ReportFixture(mvc, as, jdbc, organizations, figures, reports);
        district = book.district;
        street = book.street;
        harbor = book.harbor;
        elsewhere = book.elsewhere;
    }

    @Test
    void a_supplement_is_added_with_a_reason_where_the_form_takes_it_and_shown_as_such() {
        long id = book.start(DAY);
        book.check(id);
        reports.supplement(harbor, id, book.report(id).edition(), CASES, BigDecimal.valueOf(2), "电话受理，未登记");

        assertThat(book.report(id).state()).as("to be checked again").isEqualTo(ReportState.DRAFT);
        assertThat(book.page(harbor, COMMUNITY_OFFICER, "/reports/" + id))
                .contains("含手工2", "电话受理，未登记", "补充手工数", "受理件数 本周");
        refused(
                () -> reports.supplement(harbor, id, book.report(id).edition(), CASES, BigDecimal.ONE, ""),
                "reason-missing");
        Cell visits = Cell.read("visits.now").orElseThrow();
        refused(
                () -> reports.supplement(harbor, id, book.report(id).edition(), visits, BigDecimal.ONE, "多"),
                "no-supplement");

        reports.supplement(harbor, id, book.report(id).edition(), CASES, BigDecimal.ZERO, "已登记");
        assertThat(book.page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).doesNotContain("含手工2");
    }

    @Test
    void what_the_sender_says_of_a_cell_goes_upward_and_stays_with_the_version() {
        long id = book.start(DAY);
        book.check(id);
        explanations.explain(harbor, id, book.report(id).edition(), CASES, "本周集中接访");

        assertThat(book.report(id).state()).as("to be checked again").isEqualTo(ReportState.DRAFT);
        book.send(id);
        explained(street, STREET_OFFICER, "/reports/" + id, "说明（本周）：本周集中接访");
        explained(street, STREET_OFFICER, "/reports/" + id + "/print", "受理件数（本周）：本周集中接访");
        String combined = "东港社区联合工会 · 受理件数（本周）：本周集中接访";
        explained(street, STREET_OFFICER, "/reports/combination?form=weekly&day=" + DAY, combined);
        explained(street, STREET_OFFICER, "/reports/combination/print?form=weekly&day=" + DAY, combined);
        receipts.giveBack(street, id, book.report(id).edition(), "再核", Map.of());
        explanations.explain(harbor, id, book.report(id).edition(), CASES, " ");
        book.send(id);
        assertThat(book.page(street, STREET_OFFICER, "/reports/" + id)).doesNotContain("说明（本周）：本周集中接访");
        explained(street, STREET_OFFICER, "/reports/" + id + "?version=1", "说明（本周）：本周集中接访");
    }

    private void explained(Scope reader, Role role, String address, String words) {
        assertThat(book.page(reader, role, address)).as(address).contains(words);
    }

    @Test
    void a_warning_explained_at_one_of_its_cells_needs_no_note() {
        long id = book.start(DAY);
        book.state("rights.cases.mediated", DAY, 1);
        String page = book.page(harbor, COMMUNITY_OFFICER, "/reports/" + id);
        assertThat(page).contains("在这一栏说明");
        Matcher cell = Pattern.compile("\\?explain=([a-z_.]+)#explaining").matcher(page);
        assertThat(cell.find()).isTrue();

        explanations.explain(
                harbor, id, book.report(id).edition(), Cell.read(cell.group(1)).orElseThrow(), "上年受理的一件");
        assertThat(book.page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).contains("已说明");
        book.send(id);

        assertThat(book.report(id).state()).isEqualTo(ReportState.SENT);
    }

    @Test
    void only_cells_the_form_has_are_explained_and_only_while_it_is_written() {
        long id = book.start(DAY);
        Cell none = Cell.read("visits.end").orElseThrow();
        refused(() -> explanations.explain(harbor, id, book.report(id).edition(), none, "多"), "no-such-cell");
        refused(
                () -> explanations.explain(harbor, id, book.report(id).edition(), CASES, "多".repeat(201)),
                "explanation-too-long");
        assertThatThrownBy(() ->
                        explanations.explain(elsewhere, id, book.report(id).edition(), CASES, "多"))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(
                        () -> explanations.explain(district, id, book.report(id).edition(), CASES, "多"))
                .isInstanceOf(NotAllowed.class);
        book.send(id);
        refused(() -> explanations.explain(harbor, id, book.report(id).edition(), CASES, "多"), "not-now");
    }

    @Test
    void a_report_is_returned_with_remarks_at_cells_corrected_and_sent_again() {
        long id = book.sent(DAY);
        receipts.giveBack(street, id, book.report(id).edition(), "", Map.of(CASES, "少报一件"));

        assertThat(book.report(id).state()).isEqualTo(ReportState.RETURNED);
        assertThat(book.page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).contains("已退回", "少报一件", "审核意见");

        book.state("rights.cases.received", DAY, 1);
        book.send(id);
        receipts.accept(street, id, book.report(id).edition());

        assertThat(book.report(id).state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(reports.sendings(street, id)).extracting(Sending::number).containsExactly(2, 1);
        assertThat(book.page(street, STREET_OFFICER, "/reports/" + id + "?version=1"))
                .contains("第1版", "少报一件");
        assertThat(book.page(street, STREET_OFFICER, "/reports/" + id)).doesNotContain("审核意见：少报一件");
    }

    @Test
    void whoever_is_to_receive_a_report_reads_whose_it_is() {
        book.sent(DAY);

        assertThat(book.page(street, STREET_OFFICER, "/duties")).contains("报表待接收：东港社区联合工会");
    }

    @Test
    void a_return_says_why() {
        long id = book.sent(DAY);

        refused(() -> receipts.giveBack(street, id, book.report(id).edition(), " ", Map.of()), "remark-missing");
    }

    @Test
    void nobody_decides_on_what_their_own_union_sends() {
        long id = book.sent(DAY);

        assertThatThrownBy(() -> receipts.accept(harbor, id, book.report(id).edition()))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> receipts.accept(elsewhere, id, book.report(id).edition()))
                .isInstanceOf(NotInScope.class);
        receipts.accept(district, id, book.report(id).edition());
        assertThat(book.report(id).state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void when_the_street_sends_its_own_what_it_accepted_is_locked_and_only_sent_again_as_a_new_version() {
        long id = book.sent(DAY);
        receipts.accept(street, id, book.report(id).edition());
        long own = reports.start(street, street.place(), "weekly", DAY);
        reports.check(street, own, book.report(own).edition());
        reports.send(street, own, book.report(own).edition(), "李强", "");

        assertThat(book.report(id).state()).isEqualTo(ReportState.LOCKED);
        refused(() -> receipts.giveBack(street, id, book.report(id).edition(), "再看看", Map.of()), "not-now");
        refused(() -> reports.reopen(harbor, id, book.report(id).edition(), ""), "reason-missing");

        reports.reopen(harbor, id, book.report(id).edition(), "漏登一次走访");
        book.state("aid.visits.times", DAY, 1);
        book.send(id);
        receipts.accept(street, id, book.report(id).edition());

        assertThat(book.report(id).state())
                .as("the street's own is above already")
                .isEqualTo(ReportState.LOCKED);
        assertThat(book.page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).contains("第2版", "补报：漏登一次走访", ">4<");
        assertThat(book.page(harbor, COMMUNITY_OFFICER, "/reports/" + id + "?version=1"))
                .contains(">3<");
    }

    @Test
    void what_nobody_has_decided_on_is_taken_back_and_owed_again() {
        assignments.choose(street, street.place(), "weekly", List.of(harbor.place()), DAY);
        long id = book.sent(DAY);
        assertThat(book.owed(harbor.place())).containsExactly("reporting.week 2025-03-31");
        assertThat(book.owed(street.place())).hasSize(1);

        refused(() -> withdrawals.withdraw(harbor, id, book.report(id).edition(), " "), "reason-missing");
        withdrawals.withdraw(harbor, id, book.report(id).edition(), "漏登两次走访");

        assertThat(book.report(id).state()).isEqualTo(ReportState.DRAFT);
        assertThat(book.owed(harbor.place())).containsExactly("reporting.week 2025-03-24");
        assertThat(book.owed(street.place())).as("nothing to receive any more").isEmpty();
        refused(() -> receipts.accept(street, id, book.report(id).edition()), "not-now");
        assertThat(book.page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).contains("撤回（", "漏登两次走访");

        book.state("aid.visits.times", DAY, 2);
        book.send(id);
        assertThat(book.page(street, STREET_OFFICER, "/reports/" + id)).contains("第2版", ">5<");
    }

    @Test
    void what_was_decided_on_or_is_anothers_is_not_taken_back() {
        long id = book.sent(DAY);

        assertThatThrownBy(() ->
                        withdrawals.withdraw(elsewhere, id, book.report(id).edition(), "改"))
                .isInstanceOf(NotInScope.class);
        receipts.accept(street, id, book.report(id).edition());
        refused(() -> withdrawals.withdraw(harbor, id, book.report(id).edition(), "改"), "not-now");
    }

    @Test
    void what_is_sent_a_second_time_and_taken_back_leaves_the_version_before_standing() {
        long id = book.sent(DAY);
        receipts.accept(street, id, book.report(id).edition());
        long own = reports.start(street, street.place(), "weekly", DAY);
        reports.check(street, own, book.report(own).edition());
        reports.send(street, own, book.report(own).edition(), "李强", "");
        reports.reopen(harbor, id, book.report(id).edition(), "漏登一次走访");
        book.state("aid.visits.times", DAY, 1);
        book.send(id);

        withdrawals.withdraw(harbor, id, book.report(id).edition(), "还要核实");

        assertThat(book.report(id).supplementing()).isEqualTo("漏登一次走访");
        assertThat(book.page(street, STREET_OFFICER, "/reports/combination?form=weekly&day=" + DAY))
                .contains(">3<");
    }

    @Test
    void who_comes_second_is_told_so_and_changes_nothing() {
        long id = book.sent(DAY);
        int seen = book.report(id).edition();
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
}
