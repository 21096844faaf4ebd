package org.unionledger.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.MEMBER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class StatisticsPageTests {

    private static final String MONEY = "&indicator=aid.visits.money&from=2025-01-01&to=2025-12-31";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Figures figures;

    OrganizationId street;
    OrganizationId harbor;
    OrganizationId garden;

    @BeforeEach
    void found() {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        harbor = found("=东港社区联合工会");
        garden = found("西园社区联合工会");
        visit(1, harbor, "2025-03-08", "500");
        visit(2, garden, "2025-05-01", "1200");
        visit(3, street, "2025-05-02", "30");
    }

    @Test
    void a_street_officer_compares_the_communities_and_goes_down_into_one() {
        assertThat(get("/statistics?axis=CHILDREN" + MONEY, STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "慰问金额（元）",
                        "东港社区联合工会",
                        ">500<",
                        ">1,200<",
                        ">1,730<",
                        "data-chart",
                        "/statistics?union=" + harbor.value() + "&amp;",
                        "/figures/facts?indicator=aid.visits.money&amp;organization=" + garden.value());
    }

    @Test
    void by_months_each_month_stands_alone_and_the_total_below() {
        assertThat(get("/statistics?axis=MONTHS" + MONEY, STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("2025-01", "2025-12", ">500<", ">1,230<", ">1,730<");
    }

    @Test
    void before_anything_is_chosen_one_indicator_of_each_domain_is_shown() {
        assertThat(get("/statistics", STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("经济组织数（家）", "会员数（人）", "走访慰问次数（次）");
    }

    @Test
    void a_community_officer_sees_the_own_community_and_no_other() {
        assertThat(get("/statistics?axis=MONTHS" + MONEY, COMMUNITY_OFFICER, harbor))
                .hasStatusOk()
                .bodyText()
                .contains(">500<")
                .doesNotContain("1,200");
        for (OrganizationId foreign : List.of(garden, street)) {
            for (String path : List.of("/statistics", "/statistics.xlsx")) {
                assertThat(get(path + "?union=" + foreign.value() + MONEY, COMMUNITY_OFFICER, harbor))
                        .hasStatus(404);
            }
        }
    }

    @Test
    void an_unknown_indicator_is_not_found_and_nonsense_is_a_bad_request() {
        for (String address : List.of("indicator=no.such", "indicator=NONSENSE", "union=0", "union=999999")) {
            assertThat(get("/statistics?" + address, STREET_OFFICER, street)).hasStatus(404);
        }
        assertThat(get("/statistics?from=yesterday", STREET_OFFICER, street)).hasStatus(400);
        assertThat(get("/statistics?axis=SIDEWAYS", STREET_OFFICER, street)).hasStatus(400);
    }

    @Test
    void however_long_the_period_the_table_ends_after_ten_years_of_months() {
        assertThat(get(
                        "/statistics?axis=MONTHS&indicator=aid.visits.money&from=0001-01-01&to=9999-12-31",
                        STREET_OFFICER,
                        street))
                .hasStatusOk()
                .bodyText()
                .contains("9990-01", "9999-12", "value=\"9990-01-01\"")
                .doesNotContain("9989-12");
    }

    @Test
    void the_export_has_the_numbers_as_numbers_and_no_formula() throws IOException {
        var answer = get("/statistics.xlsx?axis=CHILDREN" + MONEY, STREET_OFFICER, street);

        assertThat(answer).hasStatusOk();
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("慰问金额（元）");
            assertThat(List.of(sheet.getRow(3), sheet.getRow(4), sheet.getRow(5)))
                    .allSatisfy(row ->
                            assertThat(row.getCell(0).getStringCellValue()).doesNotStartWith("="))
                    .extracting(row -> row.getCell(1).getNumericCellValue())
                    .containsExactlyInAnyOrder(500.0, 1200.0, 1730.0);
        }
    }

    @Test
    void who_may_not_export_does_not() {
        assertThat(get("/statistics.xlsx?axis=CHILDREN" + MONEY, MEMBER, street))
                .hasStatus(403);
    }

    private MvcTestResult get(String address, Role role, OrganizationId place) {
        return mvc.get().uri(address).with(as.a(role, place)).exchange();
    }

    private OrganizationId found(String name) {
        return organizations
                .found(Scope.operatorAt(street), street, Founding.of(name, OrganizationKind.COMMUNITY))
                .id();
    }

    private void visit(long record, OrganizationId at, String day, String yuan) {
        figures.state(
                new Source("ledger.visit", record),
                List.of(new Posting(
                        new IndicatorId("aid.visits.money"),
                        at,
                        LocalDate.parse(day),
                        Breakdown.NONE,
                        new BigDecimal(yuan))));
    }
}
