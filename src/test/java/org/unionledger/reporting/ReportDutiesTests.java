package org.unionledger.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.reporting.ReportFixture.DAY;
import static org.unionledger.reporting.ReportFixture.NEXT_WEEK;
import static org.unionledger.reporting.ReportFixture.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Figures;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;
import org.unionledger.work.Progress;

/** Which reports are owed by whom, and what reminds of them. */
@LedgerTest
@Transactional
class ReportDutiesTests {

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
    Assignments assignments;

    @Autowired
    MyReports mine;

    @Autowired
    MessageSource messages;

    @Autowired
    Parameters parameters;

    @Autowired
    DueDaysReckonedAgain reckonedAgain;

    private ReportFixture book;
    private Scope street;
    private Scope harbor;
    private Scope elsewhere;
    private OrganizationId garden;

    @BeforeEach
    void found() {
        book = new ReportFixture(mvc, as, jdbc, organizations, figures, reports);
        street = book.street;
        harbor = book.harbor;
        elsewhere = book.elsewhere;
        garden = book.garden;
    }

    @Test
    void the_first_period_that_was_not_sent_is_owed_until_it_is_sent() {
        assignments.choose(street, street.place(), "weekly", List.of(harbor.place()), DAY);
        assertThat(book.owed(harbor.place())).containsExactly("reporting.week 2025-03-24");

        long id = book.sent(DAY);
        assertThat(book.owed(harbor.place())).containsExactly("reporting.week 2025-03-31");
        assertThat(book.owed(street.place())).singleElement().asString().startsWith("reporting.receipt");

        receipts.giveBack(street, id, book.report(id).edition(), "不对", Map.of());
        assertThat(book.owed(harbor.place()))
                .hasSize(2)
                .anyMatch(duty -> duty.startsWith("reporting.returned"))
                .contains("reporting.week 2025-03-24");
        assertThat(book.owed(street.place())).isEmpty();

        assignments.choose(street, street.place(), "weekly", List.of(), DAY);
        assertThat(book.owed(harbor.place())).noneMatch(duty -> duty.startsWith("reporting.week"));
    }

    @Test
    void who_is_late_is_reminded_once_a_day_and_sees_it_as_a_duty() {
        assignments.choose(street, street.place(), "weekly", List.of(harbor.place(), garden), DAY);
        book.sent(DAY);

        assertThat(assignments.remind(street, street.place(), "weekly", DAY)).isEqualTo(1);
        assertThat(assignments.remind(street, street.place(), "weekly", DAY)).isZero();
        assertThat(book.owed(garden)).hasSize(2).anyMatch(duty -> duty.startsWith("reporting.reminded"));
        assertThat(book.owed(harbor.place())).containsExactly("reporting.week 2025-03-31");
        assertThat(book.page(street, STREET_OFFICER, "/reports/receiving?form=weekly&day=" + DAY))
                .contains("2个单位应报，已报1个，逾期1个", "逾期未报", "已催报", "已上报");

        long late = reports.start(street, garden, "weekly", DAY);
        reports.check(street, late, book.report(late).edition());
        reports.send(street, late, book.report(late).edition(), "赵云", "");
        assertThat(book.owed(garden)).containsExactly("reporting.week 2025-03-31");
        assertThat(book.page(street, STREET_OFFICER, "/reports/receiving?form=weekly&day=" + DAY))
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

        assertThat(book.owed(harbor.place())).containsExactly("reporting.week 2025-03-27");
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
        book.sent(NEXT_WEEK);
        jdbc.sql("update reporting.sending set sent_on = due_on + 1").update();

        List<ListedReport> listed =
                mine.of(harbor, harbor.place(), 2025, "", new Words(messages, Locale.SIMPLIFIED_CHINESE));
        assertThat(listed.get(listed.size() - 1).late()).isTrue();
        assertThat(listed.get(listed.size() - 2).sending().isLate()).isTrue();
        assertThat(listed).extracting(each -> each.period().from()).contains(LocalDate.of(2025, 12, 22));
        assertThat(listed).noneMatch(each -> each.period().from().isBefore(LocalDate.of(2025, 3, 17)));
    }
}
