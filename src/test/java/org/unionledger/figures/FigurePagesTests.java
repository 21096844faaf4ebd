package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.MEMBER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
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
class FigurePagesTests {

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
        harbor = found("东港社区联合工会");
        garden = found("西园社区联合工会");
        visit(1, harbor, "2025-03-08", "500", "困难职工");
        visit(2, garden, "2025-05-01", "1200.50", "劳模");
    }

    @Test
    void a_click_on_a_figure_lists_its_facts_with_their_sum_and_count() {
        assertThat(get("/figures/facts", "aid.visits.money", street, STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("慰问金额", "青山街道总工会", "1,700.50", "东港社区联合工会", "2025年3月8日", "困难职工", "共 2 条");
    }

    @Test
    void a_formula_opens_to_the_figures_it_is_computed_from() {
        assertThat(get("/figures/facts", "aid.visits.money_each", street, STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("人均慰问金额", "由下列指标计算", "慰问人次", "/figures/facts?indicator=aid.visits.money&amp;");
    }

    @Test
    void a_community_officer_opens_only_the_own_community() {
        assertThat(get("/figures/facts", "aid.visits.money", harbor, COMMUNITY_OFFICER, harbor))
                .hasStatusOk()
                .bodyText()
                .contains("500.00")
                .doesNotContain("1,200.50");
        for (OrganizationId foreign : List.of(garden, street, new OrganizationId(999_999))) {
            for (String path : List.of("/figures/facts", "/api/figures", "/api/facts")) {
                assertThat(get(path, "aid.visits.money", foreign, COMMUNITY_OFFICER, harbor))
                        .hasStatus(404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/figures/facts", "/api/figures", "/api/facts"})
    void an_indicator_nobody_declared_is_not_found(String path) {
        assertThat(get(path, "no.such", street, STREET_OFFICER, street)).hasStatus(404);
    }

    @Test
    void a_formula_has_no_facts_to_list() {
        assertThat(get("/api/facts", "aid.visits.money_each", street, STREET_OFFICER, street))
                .hasStatus(404);
    }

    @Test
    void programs_read_the_same_figures() {
        assertThat(get("/api/figures", "aid.visits.money", street, STREET_OFFICER, street))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"union": "青山街道总工会", "from": "2025-01-01", "to": "2025-12-31", "asOf": null, "figures": [
                            {"indicator": "aid.visits.money", "name": "慰问金额", "unit": "元", "value": 1700.50, "facts": 2}]}
                        """);
        assertThat(get("/api/facts", "aid.visits.money", street, STREET_OFFICER, street))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"value": 1700.50, "count": 2, "facts": [
                            {"day": "2025-05-01", "quantity": 1200.50, "breakdown": {"kind": "劳模"}},
                            {"day": "2025-03-08", "quantity": 500.00, "breakdown": {"kind": "困难职工"}}]}
                        """);
    }

    @Test
    void programs_that_name_no_indicator_read_all_that_have_a_value() {
        assertThat(mvc.get()
                        .uri("/api/figures?organization={o}&from=2025-01-01&to=2025-12-31", street.value())
                        .with(as.a(STREET_OFFICER, street)))
                .bodyJson()
                .extractingPath("$.figures[*].indicator")
                .asArray()
                .containsExactly("aid.visits.money");
    }

    @Test
    void the_catalogue_says_what_each_indicator_means_and_finds_by_initials() {
        assertThat(indicators("")).hasStatusOk().bodyText().contains("会员数", "100 × 会员数 ÷ 职工数", "时点数");
        assertThat(indicators("wwje")).bodyText().contains("慰问金额").doesNotContain("职工数");
        assertThat(indicators("nothing of the kind")).bodyText().contains("没有找到");
    }

    @Test
    void the_catalogue_says_who_posts_an_indicator_and_what_is_made_of_it() {
        assertThat(indicators("慰问金额"))
                .bodyText()
                .contains(
                        "<a href=\"/ledgers/visit\">走访慰问台账</a>",
                        "<a href=\"/statistics?indicator=aid.visits.money\">统计</a>",
                        "<a href=\"/summaries/annual\">年度工作总结</a>",
                        "走访慰问广泛开展",
                        "<a href=\"/\">工作台</a>",
                        "<a href=\"/indicators#aid.visits.money_each\">人均慰问金额</a>");
        assertThat(indicators("member.total")).bodyText().contains("<a href=\"/members\">会员花名册</a>");
        assertThat(indicators("org.unions")).bodyText().contains("<a href=\"/employers\">单位名册</a>");
    }

    @Test
    void the_catalogue_finds_what_a_book_posts() {
        assertThat(indicators("走访慰问台账")).bodyText().contains("慰问金额", "慰问人次").doesNotContain("会员数");
    }

    @Test
    void who_may_not_read_a_book_reads_only_its_name() {
        assertThat(mvc.get().uri("/indicators?q=member.joined").with(as.a(MEMBER, harbor)))
                .bodyText()
                .contains("会员花名册")
                .doesNotContain("href=\"/members\"", "href=\"/summaries/annual\"");
    }

    private MvcTestResult indicators(String sought) {
        return mvc.get()
                .uri("/indicators?q={q}", sought)
                .with(as.a(STREET_OFFICER, street))
                .exchange();
    }

    private MvcTestResult get(
            String path, String indicator, OrganizationId organization, Role role, OrganizationId place) {
        return mvc.get()
                .uri(
                        path + "?indicator={i}&organization={o}&from=2025-01-01&to=2025-12-31",
                        indicator,
                        organization.value())
                .with(as.a(role, place))
                .exchange();
    }

    private OrganizationId found(String name) {
        return organizations
                .found(Scope.operatorAt(street), street, Founding.of(name, OrganizationKind.COMMUNITY))
                .id();
    }

    private void visit(long record, OrganizationId at, String day, String yuan, String kind) {
        figures.state(
                new Source("ledger.visit", record),
                List.of(new Posting(
                        new IndicatorId("aid.visits.money"),
                        at,
                        LocalDate.parse(day),
                        Breakdown.of("kind", kind),
                        new BigDecimal(yuan))));
    }
}
