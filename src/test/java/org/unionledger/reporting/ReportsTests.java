package org.unionledger.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.ENTERPRISE_CHAIR;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.reporting.ReportFixture.DAY;
import static org.unionledger.reporting.ReportFixture.NEXT_WEEK;
import static org.unionledger.reporting.ReportFixture.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Figures;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;
import org.unionledger.reporting.form.Cell;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Reports filled, checked and sent, each as it stood when it was sent. */
@LedgerTest
@Transactional
class ReportsTests {

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
    Parameters parameters;

    @Autowired
    FormRepository formRepository;

    @Autowired
    FigureReader figureReader;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

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
    void a_form_is_filled_before_anybody_begins_and_each_number_opens_its_facts() {
        assertThat(book.page(harbor, COMMUNITY_OFFICER, "/reports/form?form=weekly&day=" + DAY))
                .contains("工会工作周报", "2025年第12周（3月17日至3月23日）", "走访慰问次数", ">3<", "开始填报")
                .contains("/figures/facts?indicator=aid.visits.times&amp;organization=" + harbor.place()
                        + "&amp;from=2025-03-17&amp;to=2025-03-23")
                .contains("&amp;from=2025-01-01&amp;to=2025-03-23");
    }

    @Test
    void every_form_that_is_shipped_is_filled_for_a_street() {
        for (String form : List.of("weekly", "monthly", "quarterly", "half_year", "annual", "annual_primary")) {
            assertThat(book.page(street, STREET_OFFICER, "/reports/form?form=" + form + "&day=" + DAY))
                    .contains("慰问人次", "青山街道总工会");
        }
    }

    @Test
    void a_primary_union_sends_its_annual_form_to_the_community_and_no_other() {
        Scope chair = as.scope(ENTERPRISE_CHAIR, book.found(harbor.place(), "东港机械厂工会", OrganizationKind.GRASSROOTS));
        LocalDate lastYear = DAY.minusYears(1);
        long id = reports.start(chair, chair.place(), "annual_primary", lastYear);
        reports.check(chair, id, 1);
        reports.send(chair, id, 2, "赵云", "");

        assertThat(book.page(harbor, COMMUNITY_OFFICER, "/reports/receiving?form=annual_primary&day=" + lastYear))
                .contains("东港机械厂工会", "已上报");
        receipts.accept(harbor, id, book.report(id).edition());
        assertThat(book.report(id).state()).isEqualTo(ReportState.ACCEPTED);
        refused(() -> reports.start(chair, chair.place(), "weekly", DAY), "not-a-sender");
        refused(() -> reports.start(harbor, harbor.place(), "annual_primary", DAY), "not-a-sender");
    }

    @Test
    void a_report_is_begun_once_however_often_it_is_asked_for() {
        assertThat(book.start(DAY)).isEqualTo(book.start(DAY.plusDays(1))).isNotEqualTo(book.start(NEXT_WEEK));
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
        long id = book.start(DAY);
        book.state("aid.visits.times", DAY, 2);
        assertThat(book.page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).contains(">5<");

        book.send(id);
        book.state("aid.visits.times", DAY, 40);

        assertThat(book.report(id).state()).isEqualTo(ReportState.SENT);
        assertThat(book.page(street, STREET_OFFICER, "/reports/" + id))
                .contains(">5<", "上报时的数", "王芳", "asOf=")
                .doesNotContain(">45<");
    }

    @Test
    void a_broken_hard_check_stops_checking_and_sending() {
        long id = book.start(DAY);
        book.state("org.enterprises.unionised", DAY, 2);

        refused(() -> book.check(id), "checks-broken");
        assertThat(book.page(harbor, COMMUNITY_OFFICER, "/reports/" + id)).contains("已建会单位数多于经济组织数（2 &gt; 0）");

        book.state("org.enterprises.total", DAY, 2);
        book.check(id);
        book.state("org.enterprises.unionised", DAY, 1);
        refused(() -> reports.send(harbor, id, book.report(id).edition(), "王芳", ""), "checks-broken");
    }

    @Test
    void a_warning_is_explained_when_the_report_is_sent() {
        long id = book.start(DAY);
        book.state("rights.cases.mediated", DAY, 1);
        book.check(id);

        refused(() -> reports.send(harbor, id, book.report(id).edition(), "王芳", " "), "note-missing");
    }

    @Test
    void with_an_explanation_a_report_with_a_warning_is_sent() {
        long id = book.start(DAY);
        book.state("rights.cases.mediated", DAY, 1);
        book.check(id);
        reports.send(harbor, id, book.report(id).edition(), "王芳", "上年受理的一件");

        assertThat(book.page(street, STREET_OFFICER, "/reports/" + id)).contains("上年受理的一件", "本年调解成功件数多于受理件数");
    }

    @Test
    void nothing_is_sent_unchecked_or_without_a_signatory() {
        long id = book.start(DAY);

        refused(() -> reports.send(harbor, id, book.report(id).edition(), "王芳", ""), "not-checked");
        book.check(id);
        refused(() -> reports.send(harbor, id, book.report(id).edition(), "", ""), "signatory-missing");
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
            book.page(street, STREET_OFFICER, "/reports/form?form=weekly&day=" + day);
            book.page(street, STREET_OFFICER, "/reports/receiving?form=weekly&day=" + day);
            book.page(street, STREET_OFFICER, "/reports/combination?form=weekly&day=" + day);
        }
    }

    @Test
    void what_is_no_number_is_not_added() {
        long id = book.start(DAY);

        for (String written : List.of("两件", "1e999999999", "--1", "12345678901234567890")) {
            assertThat(mvc.post()
                            .uri("/reports/" + id + "/supplements")
                            .with(as.a(COMMUNITY_OFFICER, harbor.place()))
                            .with(csrf())
                            .param("edition", "" + book.report(id).edition())
                            .param("cell", CASES.toString())
                            .param("quantity", written)
                            .param("reason", "电话受理"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("不是数");
        }
    }

    @Test
    void a_report_of_another_street_is_not_there() {
        long id = book.sent(DAY);

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
