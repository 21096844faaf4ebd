package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.DISTRICT_REVIEWER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.OrganizationRefused;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.Reorganizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class ClosingPagesTests {

    private static final LocalDate MARCH_8 = LocalDate.of(2024, 3, 8);

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Reorganizations reorganizations;

    @Autowired
    Figures figures;

    @Autowired
    Closings closings;

    @Autowired
    AuditLog audit;

    Scope district;
    OrganizationId green;
    OrganizationId water;
    OrganizationId harbor;

    @BeforeEach
    void found() {
        district = Scope.operatorAt(
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id());
        green = found(district.place(), "青山街道总工会", OrganizationKind.STREET);
        water = found(district.place(), "绿水街道总工会", OrganizationKind.STREET);
        harbor = found(green, "东港社区联合工会", OrganizationKind.COMMUNITY);
    }

    private OrganizationId found(OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(district, above, Founding.of(name, kind)).id();
    }

    @Test
    void an_officer_closes_the_own_street_and_takes_it_back() {
        assertThat(closed(STREET_OFFICER, green, green, "2024-12-31", "年报已上报"))
                .hasStatus(302)
                .hasRedirectedUrl("/closings");
        assertThat(page(STREET_OFFICER, green)).bodyText().contains("已封账至2024年12月31日", "年报已上报", "解封");

        int id = closings.below(district, Closings.NEWEST, 1).get(0).id();
        assertThat(opened(COMMUNITY_OFFICER, harbor, id)).hasStatus(403);
        assertThat(opened(STREET_OFFICER, water, id)).hasStatus(404);
        assertThat(opened(STREET_OFFICER, green, id)).hasStatus(302);
        assertThat(page(STREET_OFFICER, green)).bodyText().contains("还没有封账", "已解封");
        assertThat(audit.history(new Subject(Closings.SUBJECT, id, green)))
                .extracting(each -> each.action())
                .containsExactly("opened", "closed");
    }

    @Test
    void a_closing_concerns_those_below_and_nobody_else() {
        closed(DISTRICT_REVIEWER, district.place(), green, "2024-12-31", "年报已上报");

        assertThat(page(COMMUNITY_OFFICER, harbor)).bodyText().contains("已封账至2024年12月31日");
        assertThat(page(STREET_OFFICER, water)).bodyText().contains("还没有封账").doesNotContain("年报已上报");
        assertThat(closed(STREET_OFFICER, water, green, "2025-06-30", "试一试")).hasStatus(404);
        assertThat(closed(COMMUNITY_OFFICER, harbor, harbor, "2025-06-30", "试一试"))
                .hasStatus(403);
    }

    @Test
    void what_cannot_be_closed_is_said_beside_the_form() {
        closed(STREET_OFFICER, green, green, "2024-12-31", "年报已上报");

        assertThat(closed(STREET_OFFICER, green, harbor, "2024-06-30", "试一试"))
                .hasStatus(422)
                .bodyText()
                .contains("已经封账至2024年12月31日");
        assertThat(closed(STREET_OFFICER, green, green, LocalDate.now(clock).toString(), "试一试"))
                .hasStatus(422)
                .bodyText()
                .contains("只能封到昨天或更早");
        assertThat(closed(STREET_OFFICER, green, green, "", "试一试")).hasStatus(422);
        assertThat(closed(STREET_OFFICER, green, green, "2025-01-31", " ")).hasStatus(422);
    }

    @Test
    void closings_are_listed_page_by_page_the_latest_first() {
        LocalDate first = LocalDate.of(2020, 1, 1);
        for (int day = 0; day <= 50; day++) {
            closings.close(district, green, first.plusDays(day), "第" + day + "次");
        }

        var newest = page(STREET_OFFICER, green);
        assertThat(newest).bodyText().contains("第50次", "第1次", "共 51 条").doesNotContain("第0次");
        var last = closings.below(district, Closings.NEWEST, 50).get(49);
        assertThat(newest).bodyText().contains("/closings?before=" + last.id() + "\"");
        assertThat(mvc.get().uri("/closings?before=" + last.id()).with(as.a(STREET_OFFICER, green)))
                .bodyText()
                .contains("第0次", "共 51 条", "href=\"/closings\"")
                .doesNotContain("第1次", "?before=");
    }

    @Test
    void a_closing_beyond_the_first_page_is_taken_back() {
        closings.close(district, green, LocalDate.of(2020, 1, 1), "最早的");
        int id = closings.below(district, Closings.NEWEST, 1).get(0).id();
        for (int day = 1; day <= 50; day++) {
            closings.close(district, green, LocalDate.of(2020, 1, 1).plusDays(day), "第" + day + "次");
        }

        assertThat(opened(STREET_OFFICER, green, id)).hasStatus(302);
        assertThat(opened(STREET_OFFICER, green, id))
                .as("it does not hold any more")
                .hasStatus(404);
    }

    @Test
    void a_figure_says_that_it_is_closed_and_which_facts_were_recorded_late() {
        closed(STREET_OFFICER, green, green, "2024-12-31", "年报已上报");
        figures.state(
                new Source("ledger.visit", 1),
                List.of(new Posting(
                        new IndicatorId("aid.visits.money"), harbor, MARCH_8, Breakdown.NONE, BigDecimal.TEN)));
        var days = "indicator=aid.visits.money&organization=%s&from=2024-01-01&to=2099-12-31".formatted(green);

        assertThat(mvc.get().uri("/figures/facts?" + days).with(as.a(STREET_OFFICER, green)))
                .bodyText()
                .contains("已封账至2024年12月31日", "补记：发生于2024年3月8日，计入");
        assertThat(mvc.get().uri("/api/facts?" + days).with(as.a(STREET_OFFICER, green)))
                .bodyJson()
                .extractingPath("$.facts[0].ownDay")
                .isEqualTo("2024-03-08");
    }

    @Test
    void a_union_is_not_moved_on_a_closed_day() {
        closed(STREET_OFFICER, green, green, "2024-12-31", "年报已上报");

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                OrganizationRefused.class,
                                () -> reorganizations.move(district, List.of(harbor), water, MARCH_8, "试一试"))
                        .objections())
                .singleElement()
                .satisfies(objection -> {
                    assertThat(objection.message()).endsWith("period-closed");
                    assertThat(objection.arguments()).contains("2024-12-31");
                });
    }

    private MvcTestResult page(Role role, OrganizationId place) {
        return mvc.get().uri("/closings").with(as.a(role, place)).exchange();
    }

    private MvcTestResult closed(Role role, OrganizationId place, OrganizationId union, String through, String reason) {
        return mvc.post()
                .uri("/closings")
                .with(as.a(role, place))
                .with(csrf())
                .param("union", union.toString())
                .param("through", through)
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult opened(Role role, OrganizationId place, int id) {
        return mvc.post()
                .uri("/closings/{id}/opening", id)
                .with(as.a(role, place))
                .with(csrf())
                .param("reason", "更正")
                .exchange();
    }
}
