package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.ADMINISTRATOR;
import static org.unionledger.access.Role.AUDIT;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class ChecksPageTests {

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient jdbc;

    OrganizationId district;
    OrganizationId north;
    OrganizationId south;

    @BeforeEach
    void found() {
        district = organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        north = street("北街道总工会");
        south = street("南街道总工会");
        figures.state(
                new Source("ledger.visit", 1),
                List.of(new Posting(
                        new IndicatorId("aid.visits.money"),
                        north,
                        LocalDate.now(clock),
                        Breakdown.NONE,
                        new BigDecimal("1600"))));
    }

    @Test
    void where_all_agrees_it_says_so_and_the_desk_too() {
        assertThat(get("/checks", ADMINISTRATOR, district))
                .hasStatusOk()
                .bodyText()
                .contains("汇总与明细一致", "后台核对")
                .doesNotContain("怎么办");
        assertThat(get("/", ADMINISTRATOR, district)).bodyText().contains("汇总与明细核对一致");
    }

    @Test
    void an_alarm_names_union_and_indicator_leads_to_the_facts_and_says_what_to_do() {
        alarm(north, 3);

        assertThat(get("/checks", ADMINISTRATOR, district))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "有 1 项汇总与明细不符",
                        "北街道总工会",
                        "慰问金额",
                        ">3<",
                        ">1,600<",
                        "/figures/facts?indicator=aid.visits.money&amp;organization=" + north,
                        "union-ledger.jar verify",
                        "union-ledger.jar rebuild");
        assertThat(get("/", ADMINISTRATOR, district)).bodyText().contains("有 1 项汇总与明细不符，请查看并处理");
    }

    @Test
    void an_alarm_elsewhere_is_not_told() {
        alarm(north, 3);

        assertThat(get("/checks", AUDIT, south))
                .hasStatusOk()
                .bodyText()
                .contains("汇总与明细一致")
                .doesNotContain("北街道总工会");
        assertThat(get("/", AUDIT, south)).bodyText().contains("汇总与明细核对一致");
    }

    @Test
    void who_does_not_look_after_the_book_is_not_troubled() {
        alarm(north, 3);

        assertThat(get("/checks", STREET_OFFICER, north)).hasStatus(403);
        assertThat(get("/", STREET_OFFICER, north)).bodyText().doesNotContain("汇总与明细", "href=\"/checks");
    }

    private void alarm(OrganizationId union, int differences) {
        jdbc.sql("""
                insert into figures.alarm (node, indicator, differences)
                select :union, id, :differences from figures.indicator where code = 'aid.visits.money'
                """)
                .param("union", union.value())
                .param("differences", differences)
                .update();
    }

    private OrganizationId street(String name) {
        return organizations
                .found(Scope.operatorAt(district), district, Founding.of(name, OrganizationKind.STREET))
                .id();
    }

    private MvcTestResult get(String address, Role role, OrganizationId place) {
        return mvc.get().uri(address).with(as.a(role, place)).exchange();
    }
}
